//! The pipeline: a file for each layer, in the order lines, rules, evidence, context, assemble. Each layer works on the results of those before.

pub(crate) mod assemble;
pub(crate) mod context;
pub(crate) mod evidence;
pub(crate) mod lines;
pub(crate) mod rules;
