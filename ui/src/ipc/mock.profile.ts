import type { CaseFile, EditionsView } from "./generated";

const EN = (en: string, az: string, ru: string) => ({ en, az, ru });
const LAW = EN("Procedure approved by Decree No. 419", "419 nömrəli Fərmanla təsdiq edilmiş Qayda", "Порядок, утверждённый Указом № 419");

/** What a case rests on besides its events. */
export const STANDING: Pick<CaseFile, "procedure" | "procedures" | "information" | "canExtend" | "editions" | "mayMove"> = {
  procedure: "regular",
  procedures: [
    { code: "regular", name: EN("Regular procedure", "Adi prosedur", "Обычная процедура"), when: EN("For every petition", "Hər vəsatət üçün", "Для каждого ходатайства"), stages: ["registered", "interview", "assessment"], deadlines: {}, without: [], legalBasis: LAW, verified: true },
    { code: "accelerated", name: EN("Accelerated procedure", "Sürətləndirilmiş prosedur", "Ускоренная процедура"), when: EN("With priority for persons with specific needs", "Xüsusi ehtiyacı olanlar üçün", "Для лиц с особыми потребностями"), stages: ["registered", "interview"], deadlines: {}, without: [], legalBasis: LAW, verified: false },
  ],
  information: [
    { id: "i1", askedOf: "Dövlət Sərhəd Xidməti", what: "Giriş tarixi və məntəqəsi", askedOn: "2026-11-10", askedBy: "Nigar Əliyeva", dueOn: "2026-11-24", answeredOn: null, answer: null },
    { id: "i2", askedOf: "Nümunə klinikası", what: "Medical report on the injuries told of", askedOn: "2026-10-20", askedBy: "Nigar Əliyeva", dueOn: null, answeredOn: "2026-11-02", answer: "Consistent with what was told." },
  ],
  canExtend: ["decision"],
  editions: ["azerbaijan@2", "azerbaijan@1"],
  mayMove: true,
};

const EDITIONS: EditionsView = {
  current: "azerbaijan@1",
  shipped: "azerbaijan@2",
  fault: null,
  editions: [{ edition: "azerbaijan@1", loadedOn: "2026-11-25", loadedBy: "Təlim İdarəçi", cases: 137, unverified: 31, fault: null }],
};

export function profileHandlers() {
  return {
    "profile.editions": () => EDITIONS,
    "profile.load": () => EDITIONS,
    "application.preview_move": () => ({
      before: "azerbaijan@1",
      after: "azerbaijan@2",
      clocks: [
        { id: "interview", name: EN("Interview", "Müsahibə", "Собеседование"), before: "2026-12-25", after: "2027-01-25" },
        { id: "decision", name: EN("Decision on the application", "Vəsatət üzrə qərar", "Решение по ходатайству"), before: "2027-02-25", after: "2027-02-25" },
      ],
    }),
    "application.move_profile": () => null,
    "application.set_procedure": () => null,
    "clock.extend": () => null,
    "information.ask": () => "i3",
    "information.answer": () => null,
    "information.withdraw": () => null,
  };
}
