//! What the context layer has learned.

use once_cell::sync::Lazy;

use super::{head, inside};
use crate::layers::evidence::trees::cascade::Cascade;

/// The trees for the article's head, and those for the lines inside the article.
#[derive(Debug, Default)]
pub(crate) struct Model {
    pub(super) head: head::Model,
    pub(super) inside: Cascade,
}

impl Model {
    /// The model that the crate ships.
    pub(crate) fn shipped() -> &'static Self {
        static MODEL: Lazy<Model> = Lazy::new(|| {
            let read = Model::read(include_bytes!("head/headline.bin"), include_bytes!("head/byline.bin"), include_bytes!("inside/inside.bin"));
            // A test reads it; the empty model only keeps a broken build from panicking.
            read.unwrap_or_default()
        });
        &MODEL
    }

    pub(crate) fn read(headline: &[u8], byline: &[u8], inside: &[u8]) -> Option<Self> {
        let inside = Cascade::read(inside, inside::features::COUNT, inside::FIRST_TREES)?;
        Some(Self { head: head::Model::read(headline, byline)?, inside })
    }
}
