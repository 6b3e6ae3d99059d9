//! Which sort of browser someone came with. The header itself is not kept: it can tell one person from another.

const BROWSERS: [(&str, &str); 6] = [
    ("SamsungBrowser/", "samsung"),
    ("Edg", "edge"),
    ("OPR/", "opera"),
    ("Firefox/", "firefox"),
    ("Chrome/", "chrome"),
    ("Safari/", "safari"),
];
const SYSTEMS: [(&str, &str); 7] = [
    ("Android", "android"),
    ("iPhone", "iphone"),
    ("iPad", "ipad"),
    ("Windows", "windows"),
    ("CrOS", "chromeos"),
    ("Macintosh", "mac"),
    ("Linux", "linux"),
];

/// From the header `User-Agent`, a code such as `firefox-android`; `unknown` where neither is recognised.
pub fn sort(user_agent: &str) -> String {
    let browser = if user_agent.contains("FxiOS/") { Some("firefox") } else { first(&BROWSERS, user_agent) };
    match (browser, first(&SYSTEMS, user_agent)) {
        (None, None) => "unknown".to_owned(),
        (browser, system) => format!("{}-{}", browser.unwrap_or("other"), system.unwrap_or("other")),
    }
}

fn first(known: &[(&'static str, &'static str)], text: &str) -> Option<&'static str> {
    known.iter().find(|(sign, _)| text.contains(sign)).map(|(_, code)| *code)
}

/// The names of browser and system, as their makers write them; none where it is not known.
pub fn names(code: &str) -> (Option<&'static str>, Option<&'static str>) {
    let (browser, system) = code.split_once('-').unwrap_or((code, ""));
    let browser = match browser {
        "samsung" => Some("Samsung Internet"),
        "edge" => Some("Edge"),
        "opera" => Some("Opera"),
        "firefox" => Some("Firefox"),
        "chrome" => Some("Chrome"),
        "safari" => Some("Safari"),
        _ => None,
    };
    let system = match system {
        "android" => Some("Android"),
        "iphone" => Some("iPhone"),
        "ipad" => Some("iPad"),
        "windows" => Some("Windows"),
        "chromeos" => Some("ChromeOS"),
        "mac" => Some("Mac"),
        "linux" => Some("Linux"),
        _ => None,
    };
    (browser, system)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_known_by_its_sort_alone() {
        let android =
            "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36";
        assert_eq!(sort(android), "chrome-android");
        let iphone =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1";
        assert_eq!(sort(iphone), "safari-iphone");
        assert_eq!(sort("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"), "firefox-linux");
        assert_eq!(sort("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0"), "edge-windows");
        assert_eq!(sort("curl/8.0"), "unknown");
        assert_eq!(names(&sort(android)), (Some("Chrome"), Some("Android")));
        assert_eq!(names("unknown"), (None, None));
    }
}
