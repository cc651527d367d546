//! One request over the network.

use ureq::http::{HeaderMap, Response, header};
use ureq::unversioned::resolver::Resolver;
use ureq::unversioned::transport::{Connector, RustlsConnector, TcpConnector};
use ureq::{Agent, Body, Error, RequestBuilder, typestate::WithoutBody};
use url::Url;

use crate::ask::{Answer, Ask};
use crate::body::{self, BodyError, TooMuch};
use crate::error::{FetchError, FetchErrorKind};
use crate::page::Validators;
use crate::settings::Settings;

const ACCEPT: &str = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.8";

/// Sends one request at a time, without redirects, cookies or proxies.
#[derive(Debug)]
pub(crate) struct Client {
    agent: Agent,
}

impl Client {
    /// A client that finds hosts by `names` alone.
    pub(crate) fn new(settings: &Settings, names: impl Resolver) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            // The environment may name one, and a proxy would resolve names by itself.
            .proxy(None)
            .user_agent(settings.user_agent())
            .accept(ACCEPT)
            .accept_encoding("gzip")
            .max_response_header_size(settings.max_header_bytes)
            .timeout_resolve(Some(settings.connect_time))
            .timeout_connect(Some(settings.connect_time))
            .timeout_per_read(Some(settings.read_time))
            .timeout_per_write(Some(settings.read_time))
            // A connection kept from one request to the next would mostly have been closed by the server in between.
            .max_idle_connections(0)
            .build();
        let connector = ().chain(TcpConnector::default()).chain(RustlsConnector::default());
        Self { agent: Agent::with_parts(config, connector, names) }
    }

    pub(crate) fn get(&self, ask: &Ask<'_>) -> Result<Answer, FetchError> {
        let response = self.request(ask).call().map_err(|err| failed(err, ask.url))?;
        let conditional = ask.etag.is_some() || ask.last_modified.is_some();
        let (head, body) = response.into_parts();
        let text = |name| text(&head.headers, name);
        let mut answer = Answer {
            status: head.status.as_u16(),
            conditional,
            location: text(header::LOCATION),
            retry_after: text(header::RETRY_AFTER),
            content_type: text(header::CONTENT_TYPE),
            validators: Validators { etag: text(header::ETAG), last_modified: text(header::LAST_MODIFIED) },
            body: Vec::new(),
        };
        if answer.is_success() {
            answer.body = read(Response::from_parts(head, body), ask)?;
        }
        Ok(answer)
    }

    fn request(&self, ask: &Ask<'_>) -> RequestBuilder<WithoutBody> {
        let mut request = self.agent.get(ask.url.as_str());
        for (name, value) in [(header::IF_NONE_MATCH, ask.etag), (header::IF_MODIFIED_SINCE, ask.last_modified)] {
            if let Some(value) = value {
                request = request.header(name, value);
            }
        }
        request.config().timeout_global(Some(ask.time)).build()
    }
}

fn text(headers: &HeaderMap, name: header::HeaderName) -> Option<String> {
    // Location is the one that servers send as UTF-8.
    headers.get(name).and_then(|value| str::from_utf8(value.as_bytes()).ok()).map(str::to_owned)
}

fn read(response: Response<Body>, ask: &Ask<'_>) -> Result<Vec<u8>, FetchError> {
    let gzip = is_gzip(response.headers(), ask.url)?;
    body::read(response.into_body().into_reader(), gzip, ask.body).map_err(|err| unread(err, ask))
}

fn is_gzip(headers: &HeaderMap, url: &Url) -> Result<bool, FetchError> {
    let encoding = text(headers, header::CONTENT_ENCODING).unwrap_or_default();
    match encoding.trim().to_ascii_lowercase().as_str() {
        "" | "identity" => Ok(false),
        "gzip" | "x-gzip" => Ok(true),
        _ => {
            let message = format!("{url} came in an encoding that was not asked for ({}): fetch it with a browser", shown(&encoding));
            Err(FetchError::new(FetchErrorKind::Encoding, message))
        }
    }
}

/// What a server wrote, in a message.
fn shown(text: &str) -> String {
    text.escape_debug().take(40).collect()
}

fn unread(err: BodyError, ask: &Ask<'_>) -> FetchError {
    let (url, bytes) = (ask.url, ask.body.bytes);
    match err {
        BodyError::TooMuch(limit) => {
            let advice = match limit {
                TooMuch::Bytes => format!("is larger than {bytes} bytes: raise max_body_bytes if it is what you want"),
                TooMuch::Expansion => {
                    "is compressed so much that it looks like a trap: raise max_expansion if it is what you want".to_owned()
                }
            };
            FetchError::new(FetchErrorKind::TooLarge, format!("{url} {advice}")).caused_by(limit)
        }
        BodyError::Damaged(err) => {
            FetchError::new(FetchErrorKind::Encoding, format!("{url} came damaged: try again, or fetch it with a browser")).caused_by(err)
        }
        BodyError::Io(err) => failed(err.into(), url),
    }
}

fn failed(err: Error, url: &Url) -> FetchError {
    let err = match err {
        Error::Other(cause) => match cause.downcast::<FetchError>() {
            Ok(own) => return *own,
            Err(cause) => Error::Other(cause),
        },
        err => err,
    };
    let (kind, advice) = reason(&err, url.scheme() == "https");
    FetchError::new(kind, format!("{url} {advice}")).caused_by(err)
}

fn reason(err: &Error, secure: bool) -> (FetchErrorKind, &'static str) {
    use FetchErrorKind::{BadUrl, Network, Tls, TooLarge, TooSlow};
    match err {
        Error::Timeout(_) => (TooSlow, "takes too long: try again later, or raise connect_time, read_time or total_time"),
        Error::LargeResponseHeader(..) => (TooLarge, "has more headers than max_header_bytes allows: raise it if you trust the site"),
        // The crate that this error is of is not ours to name; it takes 128 headers.
        Error::Protocol(err) if err.to_string().contains("too many headers") => (TooLarge, "has too many headers: fetch it with a browser"),
        Error::BadUri(_) | Error::Http(_) => (BadUrl, "is not an address that can be asked for: check how it is written"),
        Error::Tls(_) | Error::Rustls(_) | Error::Pem(_) | Error::TlsRequired => (Tls, NOT_SECURE),
        // What is wrong in a handshake comes as invalid data.
        Error::Io(err) if secure && err.kind() == std::io::ErrorKind::InvalidData => (Tls, NOT_SECURE),
        Error::HostNotFound => (Network, "has a host that does not exist: check how it is written"),
        Error::Protocol(_) => (Network, "is not served by a web server that can be understood: check the address and its port"),
        _ => (Network, "cannot be reached: check the address and your connection, or try again later"),
    }
}

const NOT_SECURE: &str =
    "has no secure connection that can be trusted: check the address and your computer's date, or fetch it with a browser";
