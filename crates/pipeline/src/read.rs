//! One article, from its bytes to its record.

use std::panic::{AssertUnwindSafe, catch_unwind};

use rapporteur_coder::{Answer, Options, code, party};
use rapporteur_encoder::{Encoder, ModelError};
use rapporteur_intake::{Article, Given, read_article, read_json_line};
use rapporteur_reader::Reading;
use rapporteur_record::Record;
use rapporteur_text::TextSpan;
use rapporteur_world::World;

use crate::input::{Content, Reject};
use crate::{assemble, built_in_model};

/// How articles are read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// Limits and languages.
    pub intake: rapporteur_intake::Settings,
    /// Frames with a lower score are left out of the record, 0 to 1.
    pub min_score: f32,
}

/// Everything it takes to read articles. Shared between threads.
pub struct Pipeline {
    encoder: Box<dyn Encoder>,
    world: World,
    world_id: String,
    settings: Settings,
}

impl Pipeline {
    /// A pipeline with the trained model that is compiled in.
    ///
    /// # Errors
    /// When the model of this build is damaged.
    pub fn open(world: World, settings: Settings) -> Result<Self, ModelError> {
        Ok(Self::with_encoder(Box::new(built_in_model()?), world, settings))
    }

    /// A pipeline with another encoder.
    pub fn with_encoder(encoder: Box<dyn Encoder>, world: World, settings: Settings) -> Self {
        Self { encoder, world_id: world.id(), world, settings }
    }

    /// Reads one article to its record. Never panics: a mistake of ours becomes a reject of kind `internal`.
    ///
    /// # Errors
    /// When the article cannot be read; the reject says why and what to do.
    pub fn read(&self, content: &Content, given: &Given, path: Option<&str>) -> Result<Record, Reject> {
        self.record(&self.article(content, given, path)?)
    }

    /// Reads an article that intake found. Never panics, as [`Pipeline::read`].
    ///
    /// # Errors
    /// When the network cannot run.
    pub fn record(&self, article: &Article) -> Result<Record, Reject> {
        caught(|| self.annotate(article).map(|(_, rec)| rec))
    }

    /// Reads one article, keeping what the network found beside the record made of it.
    ///
    /// # Errors
    /// When the network cannot run.
    pub fn annotate(&self, article: &Article) -> Result<(Reading, Record), Reject> {
        let reading = self.reading(article)?;
        let coding = code(&article.document, &reading, &self.world, &self.options(article));
        let rec = assemble::record(article, self.encoder.fingerprint(), &self.world_id, coding);
        Ok((reading, rec))
    }

    /// What the words in `span` of an article are coded as where they are a party of an event.
    ///
    /// # Errors
    /// When the network cannot run.
    pub fn party(&self, article: &Article, span: TextSpan) -> Result<Answer, Reject> {
        let reading = self.reading(article)?;
        Ok(party(&article.document, &reading, &self.world, &self.options(article), span))
    }

    /// The world that names are looked up in.
    pub fn world(&self) -> &World {
        &self.world
    }

    fn reading(&self, article: &Article) -> Result<Reading, Reject> {
        rapporteur_reader::read(&article.document, self.encoder.as_ref()).map_err(|err| Reject::new("model", err.to_string()))
    }

    fn options(&self, article: &Article) -> Options {
        Options { min_score: self.settings.min_score, published: assemble::known_date(article) }
    }

    /// The article in `content`. Never panics, as [`Pipeline::read`].
    ///
    /// # Errors
    /// When there is none that can be read.
    pub fn article(&self, content: &Content, given: &Given, path: Option<&str>) -> Result<Article, Reject> {
        let settings = &self.settings.intake;
        let mut article = caught(|| match content {
            Content::Page(bytes) => Ok(read_article(bytes, given, settings)?),
            Content::JsonLine(bytes) => Ok(read_json_line(bytes, given, settings)?),
        })?;
        article.source.path = path.map(str::to_owned);
        Ok(article)
    }

    /// Fingerprints of the model and of the world that articles are read with.
    pub fn fingerprints(&self) -> (&str, &str) {
        (self.encoder.fingerprint(), &self.world_id)
    }
}

/// What `read` gives; a panic is a reject of that article.
fn caught<T>(read: impl FnOnce() -> Result<T, Reject>) -> Result<T, Reject> {
    catch_unwind(AssertUnwindSafe(read))
        .unwrap_or_else(|_| Err(Reject::new("internal", "reading it failed, which is our mistake: please report it with the input")))
}
