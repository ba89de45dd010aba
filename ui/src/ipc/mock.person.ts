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
    ["travel-emergency", "Return certificate or emergency travel document", "Qayıdış şəhadətnaməsi", "Свидетельство на возвращение"],
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
  return_topic: [
    ["stay", "Your right to stay and to have your claim decided", "Qalmaq və vəsatətinizə baxılmasını gözləmək hüququnuz", "Ваше право остаться и получить решение по ходатайству"],
    ["consequences", "What a return means for your claim or your status", "Qayıdışın vəsatətiniz və ya statusunuz üçün nəticələri", "Что возвращение означает для вашего ходатайства или статуса"],
    ["change-of-mind", "You may change your mind until you leave, and need not say why", "Yola düşənə qədər fikrinizi dəyişə bilərsiniz, səbəb göstərmək lazım deyil", "Вы можете передумать до самого отъезда и не обязаны объяснять почему"],
    ["conditions", "What is known of safety and conditions at the destination", "Gedəcəyiniz yerdə təhlükəsizlik və şərait barədə məlum olanlar", "Что известно о безопасности и условиях в месте назначения"],
    ["help", "What help there is, from whom, and its limits", "Hansı yardım var, kimdən və nə həddə", "Какая помощь есть, от кого и в каких пределах"],
    ["consulate", "What a consulate is told, and that nothing is said of a claim", "Konsulluğa nə bildirilir; vəsatət barədə heç nə deyilmir", "Что сообщается консульству; о ходатайстве не говорится ничего"],
    ["family", "Each adult decides alone; what it means for children", "Hər böyük özü qərar verir; bunun uşaqlar üçün mənası", "Каждый взрослый решает сам; что это значит для детей"],
    ["needs", "Health and other needs on the way and after", "Yolda və sonra sağlamlıq və digər ehtiyaclar", "Здоровье и другие потребности в пути и после"],
    ["re-entry", "Whether and how you may come back", "Geri qayıda bilib-bilməyəcəyiniz", "Можете ли вы вернуться обратно и как"],
    ["complaint", "Where to complain, and who gives free legal advice", "Hara şikayət etmək olar və pulsuz hüquqi məsləhəti kim verir", "Куда жаловаться и кто бесплатно консультирует по праву"],
  ],
  return_indicator: [
    ["pressure", "Somebody presses them to go", "Getməyə məcbur edən var", "Кто-то вынуждает их уехать"],
    ["no-means", "They go because they have nothing to live on here", "Burada dolanmağa heç nəyi olmadığı üçün gedir", "Уезжают, потому что здесь не на что жить"],
    ["detained", "They are detained, or were told they would be", "Saxlanılır və ya saxlanılacağı deyilib", "Задержаны, или им сказали, что задержат"],
    ["fear", "They still fear harm at the destination", "Gedəcəyi yerdə hələ də zərərdən qorxur", "Всё ещё опасаются вреда в месте назначения"],
    ["trafficking", "Signs of trafficking in persons", "İnsan alveri əlamətləri", "Признаки торговли людьми"],
    ["violence", "Violence in the family, or fear of a relative", "Ailədə zorakılıq və ya qohumdan qorxu", "Насилие в семье или страх перед родственником"],
    ["torture", "They survived torture or other grave violence", "İşgəncə və ya digər ağır zorakılığa məruz qalıb", "Пережили пытки или иное тяжкое насилие"],
    ["not-understood", "They do not understand what they would sign", "İmzalayacağını başa düşmür", "Не понимают, что подписывают"],
    ["health", "Health that does not allow the journey", "Sağlamlığı yola imkan vermir", "Состояние здоровья не позволяет ехать"],
    ["child-unwilling", "A child says that it does not want to go", "Uşaq getmək istəmədiyini deyir", "Ребёнок говорит, что не хочет ехать"],
    ["contacted", "Authorities of the country of origin contacted them", "Mənşə ölkəsinin orqanları onunla əlaqə saxlayıb", "С ними связывались органы страны происхождения"],
  ],
  return_body: [
    ["iom", "IOM", "BMqT", "МОМ"],
    ["unhcr", "UNHCR", "BMT QAK", "УВКБ ООН"],
    ["authority", "The authority", "Səlahiyyətli orqan", "Уполномоченный орган"],
    ["partner", "Another partner", "Digər tərəfdaş", "Другой партнёр"],
    ["own", "At their own cost", "Öz hesabına", "За свой счёт"],
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
