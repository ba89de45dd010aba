import { AID_ROWS } from "./mock.assistance";
import type { Args, Answer, CommandName } from "./client";
import { Failure } from "./failure";
import type { Details, IdentityDocument, ListEntryView, ListName, ListsView, MemberView, PersonName, PersonView, RegistrationForm, Warning } from "./generated";

/** Stand-ins for what is known of persons: a few codes of each list, sections that are kept, two kinds of warnings. */
type Row = [code: string, en: string, az: string, ru: string, more?: Partial<ListEntryView>];
const ROWS: Partial<Record<ListName, Row[]>> = {
  relationship: [
    ["PA", "Principal applicant", "Əsas ərizəçi", "Основной заявитель", { generation: 0 }],
    ["HUS", "Husband", "Əri", "Муж", { sex: "M", generation: 0 }],
    ["WIF", "Wife", "Arvadı", "Жена", { sex: "F", generation: 0 }],
    ["SON", "Son", "Oğlu", "Сын", { sex: "M", generation: -1 }],
    ["DAU", "Daughter", "Qızı", "Дочь", { sex: "F", generation: -1 }],
    ["PRM", "Father", "Atası", "Отец", { sex: "M", generation: 1 }],
    ["PRF", "Mother", "Anası", "Мать", { sex: "F", generation: 1 }],
    ["SBM", "Brother", "Qardaşı", "Брат", { sex: "M", generation: 0 }],
    ["U", "Not yet determined", "Hələ müəyyən edilməyib", "Пока не определено"],
  ],
  marital: [
    ["SN", "Single, never married", "Heç vaxt nikahda olmayıb", "Никогда не состоял(а) в браке"],
    ["MA", "Married", "Nikahda", "В браке"],
    ["WD", "Widowed", "Dul", "Вдова или вдовец"],
  ],
  education: [
    ["NE", "No education", "Təhsili yoxdur", "Без образования"],
    ["6", "6 years of school (grade 6)", "6 il məktəb (6-cı sinif)", "6 лет школы (6-й класс)"],
    ["UG", "University", "Ali təhsil", "Высшее образование"],
  ],
  degree: [["Sec", "Secondary school certificate", "Tam orta təhsil haqqında attestat", "Аттестат о среднем образовании"]],
  employment: [["E", "Employment or occupation", "İş və ya məşğuliyyət", "Работа или занятие"]],
  occupation: [["23", "Teaching professionals", "Müəllimlər", "Преподаватели"]],
  language: [
    ["PRS", "Dari (Eastern Persian, Afghanistan)", "Dəri dili (Əfqanıstan)", "Дари (Афганистан)", { tag: "prs", autonym: "دری", rtl: true }],
    ["RUS", "Russian", "Rus dili", "Русский", { tag: "ru", autonym: "Русский" }],
  ],
  language_level: [
    ["E", "Easily", "Sərbəst", "Свободно"],
    ["N", "Not easily", "Çətinliklə", "С трудом"],
    ["NO", "Not at all", "Bilmir", "Не владеет"],
  ],
  religion: [
    ["SIT", "Shia Islam", "İslam, şiə", "Ислам, шиизм"],
    ["SUN", "Sunni Islam", "İslam, sünni", "Ислам, суннизм"],
  ],
  ethnicity: [["X-HZR", "Hazara", "Həzara", "Хазареец (хазарейка)"]],
  address: [
    ["CoA", "Country of asylum: current", "Sığınacaq ölkəsində hazırkı ünvan", "В стране убежища: нынешний"],
    ["CoO", "Country of origin: last", "Mənşə ölkəsində son ünvan", "В стране происхождения: последний"],
  ],
  document: [
    ["passport", "Passport", "Pasport", "Паспорт", { icao: "P" }],
    ["tazkira", "Tazkira (Afghan identity paper or card)", "Təzkirə (Əfqanıstan)", "Тазкира (Афганистан)"],
  ],
  custody: [
    ["held", "Held by the applicant", "Ərizəçinin özündədir", "У заявителя"],
    ["retained", "Original retained by the authority", "Əsli idarədə saxlanılır", "Подлинник хранится в ведомстве", { receipt: true }],
  ],
  transport: [
    ["foot", "On foot", "Piyada", "Пешком"],
    ["bus", "Bus", "Avtobus", "Автобус"],
  ],
  coi_topic: [
    ["protection", "Protection by the State, police and courts", "Dövlətin müdafiəsi, polis və məhkəmələr", "Защита государства, полиция и суды"],
    ["women", "Women and girls", "Qadınlar və qızlar", "Женщины и девочки"],
    ["relocation", "Relocation within the country", "Ölkə daxilində köçmə", "Перемещение внутри страны"],
    ["security", "Security situation", "Təhlükəsizlik vəziyyəti", "Обстановка в области безопасности"],
  ],
  coi_kind: [
    ["ngo", "Report of a non-governmental organisation", "Qeyri-hökumət təşkilatının hesabatı", "Доклад неправительственной организации"],
    ["academic", "Research or academic work", "Tədqiqat və ya elmi iş", "Исследование или научная работа"],
  ],
  coi_reliability: [
    ["named", "From others, whom it names", "Başqalarından, adları göstərilib", "Со слов других, которые названы"],
    ["several", "Several independent sources agree", "Bir neçə müstəqil mənbə üst-üstə düşür", "Несколько независимых источников согласны"],
  ],
  ...AID_ROWS,
  entry: [["outside", "Outside a crossing point", "Buraxılış məntəqəsindən kənarda", "Вне пункта пропуска"]],
};

const entry = ([code, en, az, ru, more]: Row): ListEntryView => ({ code, en, az, ru, unverified: false, guarantees: [], ...more });
export const LISTS: ListsView = {
  edition: "2026.1-00000000",
  lists: Object.entries(ROWS).map(([name, rows]) => ({ name: name as ListName, version: "2026.1", entries: rows.map(entry) })),
};

export const NO_DETAILS: Details = {
  ...{ aliases: null, origins: null, civil: null, schooling: null, work: null, languages: null },
  ...{ wishes: null, contact: null, addresses: null, relatives: null, background: null, journey: null },
};

export const personName = (name: Partial<PersonName>): PersonName => ({ latin: "", native: null, family: null, given: null, father: null, single: false, mother: null, parts: [], ...name });

/** What of a person is the same for everybody in the invented family. */
export const PLAIN: Pick<PersonView, "details" | "completeness" | "sameAs" | "portrait" | "died" | "documents" | "disputed"> = {
  ...{ details: NO_DETAILS, sameAs: null, portrait: null, died: null, documents: [], disputed: [] },
  completeness: { tier: "emergency", next: "basic", lacks: ["fatherName", "origin", "languages", "entry", "portrait", "marital"] },
};

export const identityDocument = (document: Partial<IdentityDocument>): IdentityDocument => ({
  ...{ id: "d", person: "p", kind: "", number: "", issuer: "", name: "", expires: null, mrz: [], checksRight: null },
  ...{ ofType: null, issuedOn: null, issuedAt: null, original: null, custody: null, custodyOn: null, keptAt: null },
  ...{ authenticity: null, examined: null, note: null, withdrawn: null, custodyNote: null, receipt: null },
  ...document,
});

export const memberView = (member: Pick<MemberView, "person" | "relationship" | "ownClaim">, position: number): MemberView => ({
  ...{ claim: { reasons: "", fears: "" }, joinedOn: null, position, needs: [], restricted: false, guarantees: [], representatives: [], kin: [] },
  ...member,
});

/** Sections written while the page is open. */
const told = new Map<string, Details>();
export const toldOf = (application: string, person: string): Details | undefined => told.get(`${application} ${person}`);

function warningsOf(form: RegistrationForm): Warning[] {
  const found: Warning[] = form.members.flatMap(({ person }, index) => {
    const at = `members.${index}.person`;
    const first: Warning[] = person.birth.day === 1 && person.birth.month === 1 ? [{ field: `${at}.birth`, code: "firstOfYear", params: {} }] : [];
    return person.name.latin.length > 100 ? [...first, { field: `${at}.name.latin`, code: "longName", params: {} }] : first;
  });
  return form.fears.trim() === "" ? [...found, { field: "fears", code: "fearsMissing", params: {} }] : found;
}

type Handlers = { [K in CommandName]?: (args: Args<K>) => Answer<K> };

export function personHandlers(find: (application: string, person: string) => PersonView | undefined): Handlers {
  return {
    "reference.lists": () => LISTS,
    "registration.warnings": warningsOf,
    "registration.describe": ({ application, person, details }) => {
      const view = find(application, person);
      if (!view) throw new Failure({ kind: "notFound", code: "notFound" });
      const given = Object.fromEntries(Object.entries(details).filter(([, section]) => section !== null));
      const next = { ...view.details, ...given };
      told.set(`${application} ${person}`, next);
      return { ...view, details: next };
    },
  };
}
