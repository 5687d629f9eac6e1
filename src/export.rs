//! The article in forms that others read. A file a form.

#[cfg(any(feature = "ninjs", feature = "schema-org"))]
mod credits;
#[cfg(feature = "markdown")]
mod markdown;
#[cfg(feature = "ninjs")]
mod ninjs;
#[cfg(any(feature = "ninjs", feature = "schema-org"))]
mod parts;
#[cfg(feature = "schema-org")]
mod schema_org;
