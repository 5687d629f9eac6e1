//! The pipeline, a file a layer. Each reads what the one above wrote.

pub(crate) mod assemble;
pub(crate) mod context;
pub(crate) mod evidence;
pub(crate) mod lines;
pub(crate) mod rules;
