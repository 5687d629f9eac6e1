//! The article in other formats, each in a file of its own.

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
