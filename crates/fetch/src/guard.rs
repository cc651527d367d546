//! Names resolved once, to public addresses only.

use std::net::SocketAddr;

use ureq::Error;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

use crate::address;
use crate::error::{FetchError, FetchErrorKind};

/// Resolves as `names` does, and refuses a host with any address that is not public.
///
/// The client asks once a request and connects to the addresses it was given here, so a name that means something else a moment later gains
/// nothing.
#[derive(Debug)]
pub(crate) struct Guard<R> {
    pub(crate) names: R,
    pub(crate) allow_private: bool,
}

impl<R: Resolver> Resolver for Guard<R> {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, Error> {
        let found = self.names.resolve(uri, config, timeout)?;
        if !self.allow_private {
            check(uri.host().unwrap_or_default(), &found).map_err(|err| Error::Other(Box::new(err)))?;
        }
        Ok(found)
    }
}

fn check(host: &str, found: &[SocketAddr]) -> Result<(), FetchError> {
    let refused = found.iter().find_map(|addr| address::forbidden(addr.ip()).map(|reason| (addr.ip(), reason)));
    refused.map_or(Ok(()), |(ip, reason)| {
        let message = format!(
            "{host} is not fetched from, for it has an address that is not public ({ip}: {reason}): \
             check the address, or allow private addresses (--allow-private) for a server of your own"
        );
        Err(FetchError::new(FetchErrorKind::ForbiddenAddress, message))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_forbidden_address_refuses_the_host() {
        for (addrs, refused) in [
            (&["1.1.1.1:80", "[2606:4700::1111]:80"][..], false),
            (&["1.1.1.1:80", "127.0.0.1:80"], true),
            (&["[2606:4700::1111]:80", "[::ffff:10.0.0.1]:80", "1.1.1.1:80"], true),
            (&["169.254.169.254:80"], true),
        ] {
            let found: Vec<SocketAddr> = addrs.iter().map(|addr| addr.parse().unwrap()).collect();
            let kind = check("news.example", &found).err().map(|err| err.kind());
            assert_eq!(kind, refused.then_some(FetchErrorKind::ForbiddenAddress), "{addrs:?}");
        }
    }
}
