//! Accessibility of the page that is shown, by axe-core: WCAG 2.0 to 2.2, levels A and AA, and its best practices.

use serde_json::{Value, json};

use crate::{Tab, Trouble};

/// axe-core, as its authors ship it.
pub const SOURCE: &str = include_str!("../vendor/axe.min.js");

/// The rules that pages are held to, by their tags.
const TAGS: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// Says what was violated in a line each: the rule, how grave, where, why.
const ASK: &str = r##"
    const [rules, done] = arguments;
    axe.run(document, { runOnly: rules, resultTypes: ["violations"] }).then(
      (result) => done(result.violations.map((violation) => {
        const where = violation.nodes.slice(0, 3).map((node) => {
          const why = [...node.any, ...node.all, ...node.none].map((check) => check.message).slice(0, 1);
          return `${node.target.join(" ")} (${why})`;
        });
        const more = violation.nodes.length > 3 ? ` and ${violation.nodes.length - 3} more` : "";
        return `${violation.id} [${violation.impact}]: ${where.join("; ")}${more}`;
      })),
      (error) => done([`axe failed: ${error}`]));
"##;

/// What the page that is shown violates; empty where nothing.
///
/// # Errors
/// When the browser fails.
pub async fn violations(tab: &Tab) -> Result<Vec<String>, Trouble> {
    ask(tab, json!({ "type": "tag", "values": TAGS })).await
}

/// Where letters do not stand out from what is behind them.
///
/// # Errors
/// When the browser fails.
pub async fn contrast(tab: &Tab) -> Result<Vec<String>, Trouble> {
    ask(tab, json!({ "type": "rule", "values": ["color-contrast"] })).await
}

async fn ask(tab: &Tab, rules: Value) -> Result<Vec<String>, Trouble> {
    tab.client().execute(SOURCE, vec![]).await?;
    let found: Value = tab.client().execute_async(ASK, vec![rules]).await?;
    Ok(found.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use sha2::{Digest, Sha256};

    #[test]
    fn axe_is_the_file_that_its_readme_names() {
        let hash = hex::encode(Sha256::digest(super::SOURCE));
        assert!(include_str!("../vendor/README.md").contains(&hash), "vendor/README.md does not name {hash}");
    }
}
