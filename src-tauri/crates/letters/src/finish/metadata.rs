//! Properties of the file, in the old form and as XMP. Both must say the same.

use lopdf::{Dictionary, Object, Stream, dictionary};

use crate::document::Document;
use crate::error::LetterError;
use crate::inline::plain;

const PRODUCER: &str = concat!("Panah letters ", env!("CARGO_PKG_VERSION"));

/// Checks the date; days are only checked as far as the format goes.
fn date(doc: &Document) -> Result<(i32, u32, u32), LetterError> {
    let (year, month, day) = doc.date;
    let valid = (1..=9999).contains(&year) && (1..=12).contains(&month) && {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            2 => 28 + u32::from(leap),
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        (1..=days).contains(&day)
    };
    valid.then_some((year, month, day)).ok_or(LetterError::Date(year, month, day))
}

/// Text for the properties: one line, with nothing XML forbids.
fn clean(text: &str) -> String {
    plain(text).chars().filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}')).collect()
}

fn keywords(doc: &Document) -> String {
    let words: Vec<String> = doc.keywords.iter().map(|k| clean(k)).collect();
    words.join(", ")
}

/// A file without a title cannot be told from another.
fn title(doc: &Document) -> String {
    let title = clean(&doc.title);
    if title.is_empty() {
        let footer = clean(&doc.footer);
        if footer.is_empty() { "\u{2014}".to_owned() } else { footer }
    } else {
        title
    }
}

fn author(doc: &Document) -> String {
    doc.letterhead.authority.first().map_or_else(String::new, |a| clean(a))
}

/// The information dictionary.
pub(super) fn information(doc: &Document) -> Result<Dictionary, LetterError> {
    let (year, month, day) = date(doc)?;
    let stamp = format!("D:{year:04}{month:02}{day:02}000000Z");
    let mut out = dictionary! {
        "Title" => lopdf::text_string(&title(doc)),
        "Producer" => lopdf::text_string(PRODUCER),
        "CreationDate" => Object::string_literal(stamp.clone()),
        "ModDate" => Object::string_literal(stamp),
    };
    let subject = doc.subject.as_deref().map(clean).unwrap_or_default();
    for (key, value) in [("Author", author(doc)), ("Subject", subject), ("Keywords", keywords(doc))] {
        if !value.is_empty() {
            out.set(key, lopdf::text_string(&value));
        }
    }
    Ok(out)
}

/// The XMP packet.
pub(super) fn xmp(doc: &Document) -> Result<Stream, LetterError> {
    let (year, month, day) = date(doc)?;
    let stamp = format!("{year:04}-{month:02}-{day:02}T00:00:00Z");
    let mut body = String::new();
    let mut put = |line: String| body.push_str(&line);
    put(format!(
        "<dc:format>application/pdf</dc:format>\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:title>\
         <dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language>",
        xml(&title(doc)),
        doc.lang.tag()
    ));
    let author = author(doc);
    if !author.is_empty() {
        let author = xml(&author);
        put(format!("<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>"));
    }
    let subject = doc.subject.as_deref().map(clean).unwrap_or_default();
    if !subject.is_empty() {
        put(format!(
            "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:description>",
            xml(&subject)
        ));
    }
    let keywords = keywords(doc);
    if !keywords.is_empty() {
        put(format!("<pdf:Keywords>{}</pdf:Keywords>", xml(&keywords)));
    }
    put(format!(
        "<pdf:Producer>{PRODUCER}</pdf:Producer>\
         <xmp:CreateDate>{stamp}</xmp:CreateDate><xmp:ModifyDate>{stamp}</xmp:ModifyDate>\
         <pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>\
         <pdfuaid:part>1</pdfuaid:part>{EXTENSION}"
    ));
    let packet = format!("{HEAD}{body}{TAIL}");
    Ok(Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, packet.into_bytes()))
}

fn xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

const HEAD: &str = "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\
<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\
<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\
<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" \
xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\" \
xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" \
xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" \
xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">";

const TAIL: &str = "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>";

/// PDF/A knows nothing of PDF/UA's mark, so it has to be described.
const EXTENSION: &str = "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\
<pdfaProperty:name>part</pdfaProperty:name>\
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Part of PDF/UA the file conforms to</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>";
