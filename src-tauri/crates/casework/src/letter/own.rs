//! What a letter of each act says beside what every letter says, in a language, by the names that templates know.

use super::{Subject, people, subject::Offer};
use crate::{
    Desk, Result,
    appeal::{Appeal, Judgment, JudgmentResult},
    appointment::Appointment,
    closure::Closure,
    decision::{self, Outcome},
    inquiry::{Inquiry, InquiryKind},
    integration::Reunification,
    interpreter::Interpreter,
    paper::PaperKind,
    person::{Person, PersonName, Sex},
    profile::{ListName, Profile, Words},
    status::{self, Holding, StatusProcedure, StatusRuling},
    transfer::Transfer,
    travel::TravelRequest,
};
use chrono::NaiveDate;
use letters::Lang;
use serde_json::{Map, Value, json};
use vault::Id;

/// What a letter of another act than a decision on the application tells, gathered from the file.
pub(super) enum Own {
    /// A decision on the application says all by its outcomes.
    Decision,
    Closure {
        closure: Closure,
        officer: String,
    },
    Judgment {
        appeal: Appeal,
        judgment: Judgment,
        decided_on: Option<NaiveDate>,
    },
    Notice {
        procedure: StatusProcedure,
    },
    Loss {
        procedure: StatusProcedure,
        ruling: StatusRuling,
        officer: String,
        family: Vec<(Person, Outcome)>,
    },
    Inquiry(Inquiry),
    Invitation {
        appointment: Appointment,
        names: Vec<PersonName>,
        interpreter: Option<Sex>,
    },
    Transfer(Transfer),
    Status(Holding),
    Travel(TravelRequest),
    Reunion {
        reunion: Reunification,
        officer: String,
    },
}

impl Own {
    /// Gathers it.
    pub(super) fn of(desk: &Desk, offer: &Offer, signatory: &str) -> Result<Self> {
        let (read, record) = (desk.read(), offer.record);
        let officer = signatory.to_owned();
        Ok(match offer.subject {
            Subject::Decision | Subject::Annex => Self::Decision,
            Subject::Closure => Self::Closure { closure: read.get(record)?, officer },
            Subject::Judgment => {
                let judgment: Judgment = read.get(record)?;
                let appeal: Appeal = read.get(judgment.appeal)?;
                let challenged = appeal.decision.map(|id| read.get::<decision::Decision>(id)).transpose()?;
                let approved =
                    challenged.and_then(|decision| decision.approval).map(|one| desk.today(one.at));
                Self::Judgment { appeal, judgment, decided_on: approved }
            }
            Subject::LossNotice => Self::Notice { procedure: read.get(record)? },
            Subject::LossDecision => {
                let ruling: StatusRuling = read.get(record)?;
                let procedure: StatusProcedure = read.get(ruling.procedure)?;
                let family = family(desk, &procedure, ruling.person)?;
                Self::Loss { procedure, ruling, officer, family }
            }
            Subject::Inquiry => Self::Inquiry(read.get(record)?),
            Subject::Invitation => {
                let appointment: Appointment = read.get(record)?;
                let names = appointment.persons.0.iter().map(|id| Ok(read.get::<Person>(*id)?.name));
                let names = names.collect::<Result<_>>()?;
                let interpreter =
                    appointment.interpreter.map(|id| read.find::<Interpreter>(id)).transpose()?;
                let interpreter = interpreter.flatten().map(|one| one.sex);
                Self::Invitation { appointment, names, interpreter }
            }
            Subject::Transfer => Self::Transfer(read.get(record)?),
            Subject::Status => {
                let decision: decision::Decision = read.get(record)?;
                let whose = offer.persons.first().map(|(person, _)| *person);
                let held = status::held(desk, decision.application)?;
                match held.into_iter().find(|one| Some(one.person) == whose) {
                    Some(holding) => Self::Status(holding),
                    None => return Err(crate::Failure::not_now(crate::Code::NoStatus)),
                }
            }
            Subject::Travel => Self::Travel(read.get(record)?),
            Subject::Reunion => Self::Reunion { reunion: read.get(record)?, officer },
        })
    }

    /// Its values in a language, by the names of their objects.
    pub(super) fn values(
        &self,
        profile: &Profile,
        lang: Lang,
        hand_over: NaiveDate,
        holder: Value,
    ) -> Map<String, Value> {
        let values = match self {
            Self::Decision => json!({}),
            Self::Closure { closure, officer } => ended(profile, closure, officer, lang),
            Self::Judgment { appeal, judgment, decided_on } => {
                let remedy = profile.remedy(&appeal.remedy);
                // Of what is sent back the judgment says what is to be examined anew.
                let remitted = judgment.result == JudgmentResult::Remitted;
                json!({
                    "appeal": {
                        "number": appeal.reference.as_ref().or(judgment.reference.as_ref()).map_or("—", String::as_str),
                        "lodged_on": appeal.lodged_on,
                        "level": remedy.map_or(1, |remedy| remedy.level),
                        "body": remedy.map_or("", |remedy| remedy.body.get(lang)),
                        "grounds": paragraphs(&appeal.grounds),
                        "judgment": (!remitted).then_some(&judgment.reasons),
                        "judged_on": judgment.given_on,
                        "instructions": remitted.then_some(&judgment.reasons),
                    },
                    "decision": { "date": decided_on.unwrap_or(appeal.lodged_on) },
                })
            }
            Self::Notice { procedure } => {
                let rule = status::rule_of(profile, &procedure.ground).map(|(rule, _)| rule);
                let until = rule.and_then(|rule| rule.response).map(|time| time.last_day(hand_over, profile));
                let mut loss = loss(profile, procedure, lang);
                loss.insert("facts".to_owned(), json!(procedure.reasons));
                loss.insert("respond_until".to_owned(), json!(until));
                loss.insert("family".to_owned(), json!([]));
                json!({ "loss": loss })
            }
            Self::Loss { procedure, ruling, officer, family } => {
                let mut loss = loss(profile, procedure, lang);
                let family: Vec<Value> =
                    family.iter().map(|(person, outcome)| one(profile, person, outcome, lang)).collect();
                loss.insert("facts".to_owned(), json!(ruling.reasons));
                loss.insert("effect_on".to_owned(), json!(ruling.effective_on));
                loss.insert("family".to_owned(), json!(family));
                let decided = json!({ "date": ruling.decided_on, "officer": officer, "legal_basis": basis(profile, procedure, lang) });
                json!({ "loss": loss, "decision": decided, "reasons": paragraphs(&ruling.reasons) })
            }
            Self::Inquiry(inquiry) => {
                let asked =
                    json!({ "points": inquiry.points.0, "due_on": inquiry.due_on, "effect": inquiry.effect });
                match inquiry.kind {
                    InquiryKind::Information => json!({ "request": asked }),
                    InquiryKind::Hearing => json!({ "hearing": asked }),
                }
            }
            Self::Invitation { appointment, names, interpreter } => json!({
                "appointment": {
                    "on": appointment.day,
                    "time": appointment.time,
                    "place": appointment.place,
                    "persons": names,
                    "language": appointment.language.as_ref().map(|tag| language(profile, tag, lang)),
                    "interpreter_sex": interpreter.filter(|sex| *sex != Sex::U),
                    "bring": bring(profile, appointment, lang),
                },
            }),
            Self::Transfer(transfer) => json!({
                "transfer": {
                    "from": post(profile, &transfer.from_post, lang),
                    "to": post(profile, &transfer.to_post, lang),
                    "on": transfer.on_day,
                    "reason": transfer.reason,
                },
            }),
            Self::Status(holding) => json!({ "status": held(profile, holding, lang, holder) }),
            // Nothing of the claim: not even that there is a status.
            Self::Travel(request) => {
                json!({ "travel": { "purpose": request.purpose, "document": request.document } })
            }
            Self::Reunion { reunion, officer } => joined(profile, reunion, officer, lang),
        };
        match values {
            Value::Object(values) => values,
            _ => Map::new(),
        }
    }
}

/// Everybody else whose status the procedure decides, with what they hold: the letter says what it means for them.
fn family(desk: &Desk, procedure: &StatusProcedure, but: Id) -> Result<Vec<(Person, Outcome)>> {
    let held = status::held(desk, procedure.application)?;
    let mut family = Vec::new();
    for ruling in status::rulings(desk.read(), procedure.id)?.iter().filter(|ruling| ruling.person != but) {
        let holding = held.iter().find(|one| one.person == ruling.person);
        let outcome = holding.map_or_else(Outcome::default, |one| Outcome {
            code: Some(one.outcome),
            derived_from: one.derived_from,
        });
        family.push((desk.read().get(ruling.person)?, outcome));
    }
    Ok(family)
}

/// A person as templates know one.
pub(super) fn one(profile: &Profile, person: &Person, outcome: &Outcome, lang: Lang) -> Value {
    let rule = outcome.code.and_then(|code| profile.outcome(code));
    json!({
        "name": person.name,
        "native": person.name.native,
        "birth": person.birth,
        "sex": person.sex,
        "outcome": rule.map(|rule| rule.code),
        "outcome_name": rule.map(|rule| rule.name.get(lang)),
    })
}

fn ended(profile: &Profile, closure: &Closure, officer: &str, lang: Lang) -> Value {
    let rule = profile.closure(&closure.reason);
    let reason = rule.map_or(closure.reason.as_str(), |rule| rule.name.get(lang));
    let again = profile.reopening.within.map(|within| within.last_day(closure.closed_on, profile));
    let told =
        json!({ "reason": reason, "event": closure.known, "on": closure.closed_on, "reopen_until": again });
    let decided = json!({
        "date": closure.closed_on,
        "outcome": closure.reason,
        "outcome_name": reason,
        "legal_basis": rule.map(|rule| rule.legal_basis.get(lang)),
        "officer": officer,
    });
    match rule.and_then(|rule| rule.letter.as_deref()) {
        Some("withdrawal") => {
            let signed = closure.statement_on.map(|day| people::written(day, lang));
            let on = closure.statement_on.unwrap_or(closure.closed_on);
            json!({ "withdrawal": { "on": on, "statement": signed }, "closure": told })
        }
        Some("closure") => json!({ "closure": told, "decision": decided }),
        _ => json!({ "decision": decided, "reasons": paragraphs(&closure.known) }),
    }
}

fn loss(profile: &Profile, procedure: &StatusProcedure, lang: Lang) -> Map<String, Value> {
    let found = status::rule_of(profile, &procedure.ground);
    let kind = found.and_then(|(rule, _)| serde_json::to_value(rule.kind).ok());
    let mut values = Map::new();
    values.insert("kind".to_owned(), kind.unwrap_or_default());
    values.insert("clause".to_owned(), json!(found.map(|(_, ground)| ground.legal_basis.get(lang))));
    values.insert("ground".to_owned(), json!(found.map_or("", |(_, ground)| ground.name.get(lang))));
    values
}

fn basis<'p>(profile: &'p Profile, procedure: &StatusProcedure, lang: Lang) -> Option<&'p str> {
    status::rule_of(profile, &procedure.ground).map(|(_, ground)| ground.legal_basis.get(lang))
}

fn held(profile: &Profile, holding: &Holding, lang: Lang, holder: Value) -> Value {
    let rule = profile.outcome(holding.outcome);
    let proves = profile.documents.iter().find(|one| one.outcomes.contains(&holding.outcome));
    let until = proves.and_then(|one| one.valid).map(|valid| valid.last_day(holding.since, profile));
    json!({
        "code": holding.outcome,
        "name": rule.map_or("", |rule| rule.name.get(lang)),
        "since": holding.since,
        "valid_until": until,
        "holders": [holder],
    })
}

/// Who is to come, and what was decided on it.
fn joined(profile: &Profile, reunion: &Reunification, officer: &str, lang: Lang) -> Value {
    let known = |code: &str| profile.lists.entry(ListName::Relationship.as_str(), code);
    let relatives = reunion.relatives.0.iter().map(|one| {
        let relationship =
            known(&one.relationship).map_or(one.relationship.as_str(), |entry| entry.text(lang));
        json!({ "name": one.name, "relationship": relationship })
    });
    let relatives: Vec<Value> = relatives.collect();
    let asked = json!({ "applied_on": reunion.applied_on, "due_on": reunion.due_on, "relatives": relatives });
    match &reunion.decision {
        None => json!({ "reunion": asked }),
        Some(decision) => json!({
            "reunion": asked,
            "decision": { "date": decision.on, "officer": officer },
            "reasons": paragraphs(&decision.reasons),
        }),
    }
}

/// What to bring, as the slip of such an appointment says it.
fn bring(profile: &Profile, appointment: &Appointment, lang: Lang) -> Vec<String> {
    let slip = profile.paper_templates.get(&(PaperKind::Slip, lang));
    let said = slip.and_then(|slip| slip.labels.get(&format!("bring.{}", appointment.kind.code())));
    said.into_iter()
        .chain(appointment.note.as_ref())
        .filter(|text| !text.trim().is_empty())
        .cloned()
        .collect()
}

fn language(profile: &Profile, tag: &str, lang: Lang) -> String {
    profile.lists.language_name(tag, lang).unwrap_or_else(|| tag.to_owned())
}

fn post(profile: &Profile, code: &str, lang: Lang) -> String {
    let name = profile.post(code).map(|post| &post.name);
    name.map_or(code, |name: &Words| name.get(lang)).to_owned()
}

fn paragraphs(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}
