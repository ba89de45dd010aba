//! The words of the story: the same invented family that the demonstration's main job tells.

use toml::Value;

/// One interview.
pub struct Interview {
    pub person: String,
    pub remarks: String,
    /// Kind (`S` question, `C` answer, `Q` note) and text.
    pub lines: Vec<(char, String)>,
}

/// One material fact.
pub struct Fact {
    pub statement: String,
    pub finding: &'static str,
    pub reasoning: String,
    /// Member whose claim it belongs to.
    pub person: String,
    /// Interview and line of what it rests on.
    pub evidence: Vec<(usize, i64)>,
}

/// The story.
pub struct Story {
    pub reasons: String,
    pub names: Vec<(String, String)>,
    pub interviews: Vec<Interview>,
    pub facts: Vec<Fact>,
    pub returned: String,
    pub fear: String,
    pub relocation: String,
    pub letter_reasons: Vec<String>,
    pub persian_reasons: Vec<String>,
}

/// The first words of a text: enough to find it on a screen.
pub fn beginning(text: &str) -> String {
    text.chars().take(24).collect()
}

fn text(value: &Value, key: &str) -> String {
    value.get(key).and_then(Value::as_str).unwrap_or_default().trim().replace('\n', " ")
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn texts(value: &Value, key: &str) -> Vec<String> {
    list(value, key).iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

impl Story {
    /// Reads it.
    pub fn load() -> Self {
        let source = include_str!("../../src-tauri/crates/casework/src/demonstration/main_job.toml");
        let story: Value = toml::from_str(source).expect("the story is TOML");
        let members = list(&story["registration"], "members");
        let names: Vec<(String, String)> =
            members.iter().map(|member| (text(member, "latin"), text(member, "native"))).collect();
        let name =
            |value: &Value| names[usize::try_from(value["member"].as_integer().unwrap()).unwrap()].0.clone();
        let interviews = list(&story, "interviews").iter().map(|interview| Interview {
            person: name(interview),
            remarks: text(interview, "remarks"),
            lines: texts(interview, "lines")
                .iter()
                .map(|line| (line.chars().next().unwrap(), line[2..].trim().to_owned()))
                .collect(),
        });
        let facts = list(&story, "facts").iter().map(|fact| Fact {
            statement: text(fact, "statement"),
            finding: match text(fact, "finding").as_str() {
                "accepted" => "Accepted",
                "benefitOfDoubt" => "Benefit of the doubt",
                "notMaterial" => "Not material",
                other => panic!("the story has no finding {other}"),
            },
            reasoning: text(fact, "reasoning"),
            person: name(fact),
            evidence: list(fact, "evidence")
                .iter()
                .map(|pair| {
                    let interview = usize::try_from(pair[0].as_integer().unwrap()).unwrap();
                    (interview, pair[1].as_integer().unwrap())
                })
                .collect(),
        });
        Self {
            reasons: text(&story["registration"], "reasons"),
            interviews: interviews.collect(),
            facts: facts.collect(),
            returned: text(&story["returned"], "reasons"),
            fear: text(&story["analysis"], "fear"),
            relocation: text(&story["revised"], "relocation"),
            letter_reasons: texts(&story["reasons"], "az"),
            persian_reasons: texts(&story["reasons"], "fa"),
            names,
        }
    }
}
