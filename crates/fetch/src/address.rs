//! Which IP addresses are public.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// A block of IPv4 addresses: first address, length of the prefix, why nothing is fetched there.
type Block4 = (Ipv4Addr, u32, &'static str);
type Block6 = (Ipv6Addr, u32, &'static str);

/// Single addresses before the blocks they lie in, since the first match gives the reason.
const BLOCKS4: &[Block4] = &[
    (Ipv4Addr::new(169, 254, 169, 254), 32, CLOUD),
    (Ipv4Addr::new(168, 63, 129, 16), 32, CLOUD),
    (Ipv4Addr::new(100, 100, 100, 200), 32, CLOUD),
    (Ipv4Addr::new(192, 0, 0, 192), 32, CLOUD),
    (Ipv4Addr::new(0, 0, 0, 0), 8, "unspecified"),
    (Ipv4Addr::new(10, 0, 0, 0), 8, "private"),
    (Ipv4Addr::new(100, 64, 0, 0), 10, "shared by the customers of a provider"),
    (Ipv4Addr::new(127, 0, 0, 0), 8, "loopback"),
    (Ipv4Addr::new(169, 254, 0, 0), 16, "link-local"),
    (Ipv4Addr::new(172, 16, 0, 0), 12, "private"),
    (Ipv4Addr::new(192, 0, 0, 0), 24, "kept for protocols"),
    (Ipv4Addr::new(192, 0, 2, 0), 24, "for documentation"),
    (Ipv4Addr::new(192, 88, 99, 0), 24, "a relay"),
    (Ipv4Addr::new(192, 168, 0, 0), 16, "private"),
    (Ipv4Addr::new(198, 18, 0, 0), 15, "for benchmarks"),
    (Ipv4Addr::new(198, 51, 100, 0), 24, "for documentation"),
    (Ipv4Addr::new(203, 0, 113, 0), 24, "for documentation"),
    (Ipv4Addr::new(224, 0, 0, 0), 4, "multicast"),
    (Ipv4Addr::new(240, 0, 0, 0), 4, "reserved"),
];

/// Outside of these, 2000::/3 is public and everything else is reserved.
const BLOCKS6: &[Block6] = &[
    (Ipv6Addr::new(0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x254), 128, CLOUD),
    (Ipv6Addr::UNSPECIFIED, 128, "unspecified"),
    (Ipv6Addr::LOCALHOST, 128, "loopback"),
    (Ipv6Addr::new(0x64, 0xff9b, 1, 0, 0, 0, 0, 0), 48, "private"),
    (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 23, "kept for protocols"),
    (Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0), 32, "for documentation"),
    (Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0), 20, "for documentation"),
    (Ipv6Addr::new(0xfc00, 0, 0, 0, 0, 0, 0, 0), 7, "private"),
    (Ipv6Addr::new(0xfe80, 0, 0, 0, 0, 0, 0, 0), 10, "link-local"),
    (Ipv6Addr::new(0xfec0, 0, 0, 0, 0, 0, 0, 0), 10, "private"),
    (Ipv6Addr::new(0xff00, 0, 0, 0, 0, 0, 0, 0), 8, "multicast"),
];

const CLOUD: &str = "that of a cloud's own services";

/// Why `addr` is not public; none if it is.
pub(crate) fn forbidden(addr: IpAddr) -> Option<&'static str> {
    match addr {
        IpAddr::V4(addr) => forbidden4(addr),
        IpAddr::V6(addr) => forbidden6(addr),
    }
}

fn forbidden4(addr: Ipv4Addr) -> Option<&'static str> {
    let lies_in = |block: &&Block4| (u32::from(addr) ^ u32::from(block.0)) >> (32 - block.1) == 0;
    BLOCKS4.iter().find(lies_in).map(|block| block.2)
}

fn forbidden6(addr: Ipv6Addr) -> Option<&'static str> {
    let lies_in = |block: &&Block6| (u128::from(addr) ^ u128::from(block.0)) >> (128 - block.1) == 0;
    if let Some(block) = BLOCKS6.iter().find(lies_in) {
        return Some(block.2);
    }
    match embedded(addr) {
        Some(inner) => forbidden4(inner),
        None if addr.segments()[0] & 0xe000 == 0x2000 => None,
        None => Some("reserved"),
    }
}

/// The IPv4 address that packets to `addr` may end at.
fn embedded(addr: Ipv6Addr) -> Option<Ipv4Addr> {
    let at = |high: u16, low: u16| Some(Ipv4Addr::from(u32::from(high) << 16 | u32::from(low)));
    match addr.segments() {
        // Compatible, mapped, translated, NAT64 and ISATAP: in the last four bytes.
        [0, 0, 0, 0, 0, 0 | 0xffff, high, low] | [0, 0, 0, 0, 0xffff, 0, high, low] => at(high, low),
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] | [_, _, _, _, 0 | 0x200, 0x5efe, high, low] => at(high, low),
        // 6to4: behind the prefix.
        [0x2002, high, low, ..] => at(high, low),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn classes() {
        for (addr, wanted) in [
            ("1.1.1.1", None),
            ("8.8.8.8", None),
            ("9.255.255.255", None),
            ("11.0.0.0", None),
            ("100.63.255.255", None),
            ("100.128.0.0", None),
            ("126.255.255.255", None),
            ("128.0.0.0", None),
            ("169.253.255.255", None),
            ("169.255.0.0", None),
            ("172.15.255.255", None),
            ("172.32.0.0", None),
            ("192.0.1.0", None),
            ("192.167.255.255", None),
            ("192.169.0.0", None),
            ("198.17.255.255", None),
            ("198.20.0.0", None),
            ("223.255.255.255", None),
            ("0.0.0.0", Some("unspecified")),
            ("0.1.2.3", Some("unspecified")),
            ("10.0.0.0", Some("private")),
            ("10.255.255.255", Some("private")),
            ("100.64.0.0", Some("shared by the customers of a provider")),
            ("100.127.255.255", Some("shared by the customers of a provider")),
            ("100.100.100.200", Some(CLOUD)),
            ("127.0.0.1", Some("loopback")),
            ("127.255.255.255", Some("loopback")),
            ("168.63.129.16", Some(CLOUD)),
            ("169.254.0.1", Some("link-local")),
            ("169.254.169.254", Some(CLOUD)),
            ("172.16.0.0", Some("private")),
            ("172.31.255.255", Some("private")),
            ("192.0.0.8", Some("kept for protocols")),
            ("192.0.0.192", Some(CLOUD)),
            ("192.0.2.1", Some("for documentation")),
            ("192.88.99.1", Some("a relay")),
            ("192.168.1.1", Some("private")),
            ("198.18.0.0", Some("for benchmarks")),
            ("198.19.255.255", Some("for benchmarks")),
            ("198.51.100.7", Some("for documentation")),
            ("203.0.113.7", Some("for documentation")),
            ("224.0.0.1", Some("multicast")),
            ("239.255.255.255", Some("multicast")),
            ("240.0.0.1", Some("reserved")),
            ("255.255.255.255", Some("reserved")),
            ("2606:4700::1111", None),
            ("2001:4860:4860::8888", None),
            ("2001:200::1", None),
            ("3ffe::1", None),
            ("::", Some("unspecified")),
            ("::1", Some("loopback")),
            ("::2", Some("unspecified")),
            ("64:ff9b:1::8.8.8.8", Some("private")),
            ("100::1", Some("reserved")),
            ("2001::1", Some("kept for protocols")),
            ("2001:0:7f00:1::", Some("kept for protocols")),
            ("2001:10::1", Some("kept for protocols")),
            ("2001:db8::1", Some("for documentation")),
            ("3fff:fff::1", Some("for documentation")),
            ("4000::1", Some("reserved")),
            ("5f00::1", Some("reserved")),
            ("fc00::1", Some("private")),
            ("fdff::1", Some("private")),
            ("fd00:ec2::254", Some(CLOUD)),
            ("fe80::1", Some("link-local")),
            ("febf::1", Some("link-local")),
            ("fec0::1", Some("private")),
            ("ff02::1", Some("multicast")),
            ("::127.0.0.1", Some("loopback")),
            ("::ffff:127.0.0.1", Some("loopback")),
            ("::ffff:169.254.169.254", Some(CLOUD)),
            ("::ffff:8.8.8.8", None),
            ("::ffff:0:10.0.0.1", Some("private")),
            ("64:ff9b::10.0.0.1", Some("private")),
            ("64:ff9b::8.8.8.8", None),
            ("2002:7f00:1::1", Some("loopback")),
            ("2002:a00:1::1", Some("private")),
            ("2002:808:808::1", None),
            ("2606:4700::5efe:c0a8:101", Some("private")),
            ("2606:4700::200:5efe:c0a8:101", Some("private")),
        ] {
            assert_eq!(forbidden(addr.parse().unwrap()), wanted, "{addr}");
        }
    }

    proptest! {
        /// Whatever standard library and table both know to be out of bounds is refused, in every embedded form too.
        #[test]
        fn embedded_as_plain(bits: u32) {
            let inner = Ipv4Addr::from(bits);
            let plain = forbidden(inner.into());
            let known = inner.is_private() || inner.is_loopback() || inner.is_link_local() || inner.is_multicast() || inner.is_documentation();
            prop_assert!(!known || plain.is_some());
            let (high, low) = ((bits >> 16) as u16, bits as u16);
            for form in [
                inner.to_ipv6_mapped(),
                Ipv6Addr::new(0, 0, 0, 0, 0xffff, 0, high, low),
                Ipv6Addr::new(0x64, 0xff9b, 0, 0, 0, 0, high, low),
                Ipv6Addr::new(0x2002, high, low, 0, 0, 0, 0, 1),
            ] {
                prop_assert_eq!(forbidden(form.into()), plain, "{}", form);
            }
        }
    }
}
