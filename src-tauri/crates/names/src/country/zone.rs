//! Codes that stand in machine-readable zones and are no ISO 3166-1 country: ICAO Doc 9303-3 section 5
//! parts A to E, what some issuers use besides, and the codes of states that are no more but whose
//! documents people still carry (withdrawn from ISO 3166-1, listed in ISO 3166-3).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::in_language;

/// What a code of the zone stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum StateKind {
    /// A country or territory of ISO 3166-1, or with a user-assigned code.
    Country,
    /// A country that is no more.
    Former,
    /// Stateless person (1954 Convention), `XXA`.
    Stateless,
    /// Refugee (1951 Convention and 1967 Protocol), `XXB`.
    ConventionRefugee,
    /// Refugee otherwise, `XXC`.
    OtherRefugee,
    /// Unspecified nationality, `XXX`.
    Unspecified,
    /// An organisation that issues travel documents.
    Organisation,
    /// Specimen documents, `UTO`.
    Specimen,
    /// No such code.
    Unknown,
}

/// A code that only zones use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ZoneCode {
    /// The code without fillers, e.g. `D`, `XXB`.
    pub code: &'static str,
    /// What it stands for.
    pub kind: StateKind,
    /// The country of [`super::COUNTRIES`] it means, where it means one (`D` → `DEU`, `SUN` none).
    pub iso3: Option<&'static str>,
    /// Azerbaijani name.
    pub az: &'static str,
    /// English name.
    pub en: &'static str,
    /// Russian name.
    pub ru: &'static str,
    /// Persian name.
    pub fa: &'static str,
}

impl ZoneCode {
    /// The name in a language (`az`, `ru`, `fa`; anything else English).
    #[must_use]
    pub fn name(&self, lang: &str) -> &'static str {
        in_language(lang, [self.az, self.en, self.ru, self.fa])
    }
}

type Text = &'static str;

const fn z(code: Text, kind: StateKind, iso3: Text, az: Text, en: Text, ru: Text, fa: Text) -> ZoneCode {
    let iso3 = if iso3.is_empty() { None } else { Some(iso3) };
    ZoneCode { code, kind, iso3, az, en, ru, fa }
}

use StateKind::{
    ConventionRefugee, Country, Former, Organisation, OtherRefugee, Specimen, Stateless, Unspecified,
};

/// Every such code, by kind.
#[rustfmt::skip]
pub const ZONE_CODES: &[ZoneCode] = &[
    z("D", Country, "DEU", "Almaniya", "Germany", "Германия", "آلمان"),
    z("GBD", Country, "GBR", "Britaniya xarici ərazilərinin vətəndaşı", "British Overseas Territories Citizen", "Гражданин британских заморских территорий", "شهروند سرزمین‌های ماورای بحار بریتانیا"),
    z("GBN", Country, "GBR", "Britaniya təbəəsi (xaricdə)", "British National (Overseas)", "Британский подданный (за рубежом)", "تبعۀ بریتانیا (ماورای بحار)"),
    z("GBO", Country, "GBR", "Britaniyanın xaricdəki vətəndaşı", "British Overseas Citizen", "Британский заморский гражданин", "شهروند ماورای بحار بریتانیا"),
    z("GBP", Country, "GBR", "Britaniyanın himayəsində olan şəxs", "British Protected Person", "Лицо под защитой Великобритании", "شخص تحت حمایت بریتانیا"),
    z("GBS", Country, "GBR", "Britaniya təbəəsi", "British Subject", "Британский подданный", "تبعۀ بریتانیا"),
    z("RKS", Country, "XKX", "Kosovo", "Kosovo", "Косово", "کوزوو"),
    z("EUE", Organisation, "", "Avropa İttifaqı", "European Union", "Европейский союз", "اتحادیۀ اروپا"),
    z("UNO", Organisation, "", "Birləşmiş Millətlər Təşkilatı", "United Nations", "Организация Объединённых Наций", "سازمان ملل متحد"),
    z("UNA", Organisation, "", "BMT-nin ixtisaslaşmış qurumu", "United Nations specialised agency", "Специализированное учреждение ООН", "کارگزاری تخصصی سازمان ملل متحد"),
    z("UNK", Organisation, "", "BMT-nin Kosovodakı müvəqqəti administrasiyası", "United Nations Interim Administration in Kosovo", "Временная администрация ООН в Косово", "ادارۀ موقت سازمان ملل متحد در کوزوو"),
    z("XBA", Organisation, "", "Afrika İnkişaf Bankı", "African Development Bank", "Африканский банк развития", "بانک توسعۀ آفریقا"),
    z("XIM", Organisation, "", "Afrika İxrac-İdxal Bankı", "African Export-Import Bank", "Африканский экспортно-импортный банк", "بانک صادرات و واردات آفریقا"),
    z("XCC", Organisation, "", "Karib Birliyi", "Caribbean Community", "Карибское сообщество", "جامعۀ کارائیب"),
    z("XCE", Organisation, "", "Avropa Şurası", "Council of Europe", "Совет Европы", "شورای اروپا"),
    z("XCO", Organisation, "", "Şərqi və Cənubi Afrika Ümumi Bazarı", "Common Market for Eastern and Southern Africa", "Общий рынок Восточной и Южной Африки", "بازار مشترک شرق و جنوب آفریقا"),
    z("XEC", Organisation, "", "Qərbi Afrika Dövlətlərinin İqtisadi Birliyi", "Economic Community of West African States", "Экономическое сообщество стран Западной Африки", "جامعۀ اقتصادی کشورهای غرب آفریقا"),
    z("XES", Organisation, "", "Şərqi Karib Dövlətləri Təşkilatı", "Organisation of Eastern Caribbean States", "Организация Восточнокарибских государств", "سازمان کشورهای شرق کارائیب"),
    z("XMP", Organisation, "", "Aralıq dənizi Parlament Assambleyası", "Parliamentary Assembly of the Mediterranean", "Парламентская ассамблея Средиземноморья", "مجمع پارلمانی مدیترانه"),
    z("XPO", Organisation, "", "İnterpol", "Interpol", "Интерпол", "اینترپل"),
    z("XOM", Organisation, "", "Malta Ordeni", "Sovereign Military Order of Malta", "Мальтийский орден", "سلحشوران مالت"),
    z("XDC", Organisation, "", "Cənubi Afrika İnkişaf Birliyi", "Southern African Development Community", "Сообщество развития Юга Африки", "جامعۀ توسعۀ جنوب آفریقا"),
    z("XXA", Stateless, "XXA", "Vətəndaşlığı olmayan şəxs", "Stateless person", "Лицо без гражданства", "شخص بی‌تابعیت"),
    z("XXB", ConventionRefugee, "", "Qaçqın (1951-ci il Konvensiyası)", "Refugee (1951 Convention)", "Беженец (Конвенция 1951 года)", "پناهنده (کنوانسیون ۱۹۵۱)"),
    z("XXC", OtherRefugee, "", "Qaçqın (digər)", "Refugee (other)", "Беженец (иной)", "پناهنده (دیگر)"),
    z("XXX", Unspecified, "XXX", "Vətəndaşlığı göstərilməyib", "Unspecified nationality", "Гражданство не указано", "تابعیت نامشخص"),
    z("UTO", Specimen, "", "Utopiya (nümunə)", "Utopia (specimen)", "Утопия (образец)", "اتوپیا (نمونه)"),
    z("SUN", Former, "", "SSRİ", "Soviet Union", "СССР", "اتحاد شوروی"),
    z("YUG", Former, "", "Yuqoslaviya", "Yugoslavia", "Югославия", "یوگسلاوی"),
    z("SCG", Former, "", "Serbiya və Monteneqro", "Serbia and Montenegro", "Сербия и Черногория", "صربستان و مونته‌نگرو"),
    z("CSK", Former, "", "Çexoslovakiya", "Czechoslovakia", "Чехословакия", "چکسلواکی"),
    z("DDR", Former, "DEU", "Almaniya Demokratik Respublikası", "German Democratic Republic", "Германская Демократическая Республика", "آلمان شرقی"),
    z("ANT", Former, "", "Niderland Antilləri", "Netherlands Antilles", "Нидерландские Антилы", "آنتیل هلند"),
    z("BUR", Former, "MMR", "Birma", "Burma", "Бирма", "برمه"),
    z("ROM", Former, "ROU", "Rumıniya (əvvəlki kod)", "Romania (former code)", "Румыния (прежний код)", "رومانی (کد پیشین)"),
    z("TMP", Former, "TLS", "Şərqi Timor (əvvəlki kod)", "East Timor (former code)", "Восточный Тимор (прежний код)", "تیمور شرقی (کد پیشین)"),
    z("YMD", Former, "YEM", "Yəmən Xalq Demokratik Respublikası", "Democratic Yemen", "Народная Демократическая Республика Йемен", "یمن جنوبی"),
    z("ZAR", Former, "COD", "Zair", "Zaire", "Заир", "زئیر"),
];
