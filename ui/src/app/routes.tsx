import type { ReactNode } from "react";
import { Administration } from "@/features/administration/Administration";
import { BodiesScreen, BoardActionsScreen, RisksScreen } from "@/features/board/lists";
import { MeetingScreen } from "@/features/board/MeetingScreen";
import { MeetingsScreen } from "@/features/board/MeetingsScreen";
import { PackScreen, PacksScreen } from "@/features/board/Packs";
import { AssistanceScreen } from "@/features/assistance/AssistanceScreen";
import { HouseholdScreen } from "@/features/assistance/HouseholdScreen";
import { ListScreen } from "@/features/assistance/ListScreen";
import { AppointmentsScreen } from "@/features/appointments/AppointmentsScreen";
import { CaseScreen } from "@/features/case/CaseScreen";
import { InterviewRoom } from "@/features/case/interviews/Room";
import { CasesScreen } from "@/features/cases/CasesScreen";
import { CoiScreen } from "@/features/coi/CoiScreen";
import { QueriesScreen } from "@/features/coi/QueriesScreen";
import { QueryScreen } from "@/features/coi/QueryScreen";
import { SourceScreen } from "@/features/coi/SourceScreen";
import { ConflictsScreen } from "@/features/conflicts/ConflictsScreen";
import { CompareScreen } from "@/features/duplicates/CompareScreen";
import { QueueScreen } from "@/features/duplicates/QueueScreen";
import { ExchangeScreen } from "@/features/exchange/ExchangeScreen";
import { FindScreen } from "@/features/find/FindScreen";
import { FoundPersonScreen } from "@/features/find/FoundPersonScreen";
import { HeldScreen } from "@/features/held/HeldScreen";
import { ImportRecordScreen } from "@/features/import/ImportRecordScreen";
import { ImportScreen } from "@/features/import/ImportScreen";
import { InterpretersScreen } from "@/features/interpreters/InterpretersScreen";
import { RoomsScreen } from "@/features/interpreters/RoomsScreen";
import { JournalScreen } from "@/features/journal/JournalScreen";
import { LettersScreen } from "@/features/letters/LettersScreen";
import { ActionsScreen } from "@/features/quality/ActionsScreen";
import { ObservedFileScreen } from "@/features/observe/ObservedFileScreen";
import { ObservedScreen } from "@/features/observe/ObservedScreen";
import { IndicatorScreen } from "@/features/quality/IndicatorScreen";
import { IndicatorsScreen } from "@/features/quality/IndicatorsScreen";
import { AuditScreen } from "@/features/quality/AuditScreen";
import { AuditsScreen } from "@/features/quality/AuditsScreen";
import { ResultsScreen } from "@/features/quality/ResultsScreen";
import { SheetScreen } from "@/features/quality/SheetScreen";
import { OversightScreen } from "@/features/oversight/OversightScreen";
import { RecordsScreen } from "@/features/records/RecordsScreen";
import { RequestScreen } from "@/features/records/RequestScreen";
import { RegisterScreen } from "@/features/register/RegisterScreen";
import { CountedCases } from "@/features/statistics/CountedCases";
import { ReturnsScreen } from "@/features/statistics/ReturnsScreen";
import { OneScreen } from "@/features/returns/OneScreen";
import { ReturnsScreen as VoluntaryReturnsScreen } from "@/features/returns/ReturnsScreen";
import { SituationScreen } from "@/features/statistics/SituationScreen";
import { SubmissionScreen } from "@/features/statistics/SubmissionScreen";
import { TablesScreen } from "@/features/statistics/TablesScreen";
import { TextScreen } from "@/features/texts/TextScreen";
import { TextsScreen } from "@/features/texts/TextsScreen";
import { CatalogueScreen } from "@/features/training/CatalogueScreen";
import { FiguresScreen } from "@/features/training/FiguresScreen";
import { MineScreen, OfficerScreen } from "@/features/training/MineScreen";
import { NeedsScreen } from "@/features/training/NeedsScreen";
import { OfficersScreen } from "@/features/training/OfficersScreen";
import { SessionScreen } from "@/features/training/SessionScreen";
import { TrainingDoor } from "@/features/training/TrainingDoor";
import { SessionsScreen } from "@/features/training/SessionsScreen";
import { VerifyScreen } from "@/features/verify/VerifyScreen";
import { WorkScreen } from "@/features/work/WorkScreen";
import { match, type Place } from "./router";
import type { RailPlace } from "./places";

interface Route {
  pattern: string;
  /** The entry of the rail it belongs to. */
  place: RailPlace["id"];
  /** The whole window is its own: without rail and top bar. */
  full?: boolean;
  screen(parts: Record<string, string>): ReactNode;
}

/** Every screen and its address. The first that fits is shown. */
const ROUTES: readonly Route[] = [
  { pattern: "work", place: "work", screen: () => <WorkScreen /> },
  { pattern: "find", place: "cases", screen: () => <FindScreen /> },
  { pattern: "find/:id", place: "cases", screen: ({ id }) => <FoundPersonScreen key={id} id={id ?? ""} /> },
  { pattern: "held", place: "cases", screen: () => <HeldScreen /> },
  { pattern: "conflicts", place: "work", screen: () => <ConflictsScreen /> },
  { pattern: "duplicates", place: "work", screen: () => <QueueScreen /> },
  { pattern: "duplicates/:id/:other", place: "work", screen: ({ id, other }) => <CompareScreen one={id ?? ""} other={other ?? ""} /> },
  { pattern: "register/import", place: "register", screen: () => <ImportScreen /> },
  { pattern: "register/import/:id", place: "register", screen: ({ id }) => <ImportRecordScreen key={id} id={id ?? ""} /> },
  { pattern: "register/:form?", place: "register", screen: () => <RegisterScreen /> },
  { pattern: "cases", place: "cases", screen: () => <CasesScreen /> },
  { pattern: "cases/:id/interview/:interview/:part?", place: "cases", full: true, screen: ({ id, interview }) => <InterviewRoom application={id ?? ""} interview={interview ?? ""} /> },
  { pattern: "cases/:id/:section?/:item?/:part?", place: "cases", screen: ({ id, section, item, part }) => <CaseScreen id={id ?? ""} section={section} item={item} part={part} /> },
  { pattern: "oversight", place: "oversight", screen: () => <OversightScreen /> },
  { pattern: "letters", place: "letters", screen: () => <LettersScreen /> },
  { pattern: "records/requests/:id", place: "records", screen: ({ id }) => <RequestScreen key={id} id={id ?? ""} /> },
  { pattern: "records/lists/:id", place: "records", screen: ({ id }) => <ImportRecordScreen key={id} id={id ?? ""} /> },
  { pattern: "records/:section?/:item?", place: "records", screen: ({ section, item }) => <RecordsScreen section={section} item={item} /> },
  { pattern: "coi/queries/ask", place: "coi", screen: () => <QueriesScreen asking /> },
  { pattern: "coi/queries", place: "coi", screen: () => <QueriesScreen /> },
  { pattern: "coi/queries/:id/:verb?", place: "coi", screen: ({ id, verb }) => <QueryScreen key={id} id={id ?? ""} verb={verb} /> },
  { pattern: "coi/source/:id/:verb?", place: "coi", screen: ({ id, verb }) => <SourceScreen key={id} id={id ?? ""} verb={verb} /> },
  { pattern: "coi/:verb?", place: "coi", screen: ({ verb }) => <CoiScreen verb={verb} /> },
  { pattern: "appointments/:open?", place: "appointments", screen: ({ open }) => <AppointmentsScreen open={open} /> },
  { pattern: "rooms/:open?", place: "appointments", screen: ({ open }) => <RoomsScreen open={open} /> },
  { pattern: "interpreters/:open?", place: "interpreters", screen: ({ open }) => <InterpretersScreen open={open} /> },
  { pattern: "texts/clauses", place: "texts", screen: () => <TextsScreen kind="clause" /> },
  { pattern: "texts/:kind/:name/:language", place: "texts", screen: ({ kind, name, language }) => <TextScreen key={`${kind} ${name} ${language}`} text={{ kind: kind === "clause" ? "clause" : "letter", name: name ?? "", language: language ?? "" }} /> },
  { pattern: "texts", place: "texts", screen: () => <TextsScreen kind="letter" /> },
  { pattern: "quality/new", place: "quality", screen: () => <AuditsScreen planning /> },
  { pattern: "quality/results/:checklist?", place: "quality", screen: ({ checklist }) => <ResultsScreen checklist={checklist} /> },
  { pattern: "quality/indicators", place: "quality", screen: () => <IndicatorsScreen /> },
  { pattern: "quality/indicators/:id", place: "quality", screen: ({ id }) => <IndicatorScreen key={id} code={id ?? ""} /> },
  { pattern: "quality/actions", place: "quality", screen: () => <ActionsScreen /> },
  { pattern: "quality/audit/:id/:verb?", place: "quality", screen: ({ id, verb }) => <AuditScreen key={id} id={id ?? ""} verb={verb} /> },
  { pattern: "quality/file/:id", place: "quality", screen: ({ id }) => <SheetScreen key={id} id={id ?? ""} /> },
  { pattern: "quality", place: "quality", screen: () => <AuditsScreen /> },
  { pattern: "statistics", place: "statistics", screen: () => <SituationScreen /> },
  { pattern: "statistics/cases", place: "statistics", screen: () => <CountedCases /> },
  { pattern: "statistics/tables", place: "statistics", screen: () => <TablesScreen /> },
  { pattern: "statistics/returns", place: "statistics", screen: () => <ReturnsScreen /> },
  { pattern: "statistics/returns/:id", place: "statistics", screen: ({ id }) => <SubmissionScreen key={id} id={id ?? ""} /> },
  { pattern: "board/meeting/:id", place: "board", screen: ({ id }) => <MeetingScreen key={id} id={id ?? ""} /> },
  { pattern: "board/pack/:id", place: "board", screen: ({ id }) => <PackScreen key={id} body={id ?? ""} /> },
  { pattern: "board/packs", place: "board", screen: () => <PacksScreen /> },
  { pattern: "board/bodies", place: "board", screen: () => <BodiesScreen /> },
  { pattern: "board/actions", place: "board", screen: () => <BoardActionsScreen /> },
  { pattern: "board/risks", place: "board", screen: () => <RisksScreen /> },
  { pattern: "board", place: "board", screen: () => <MeetingsScreen /> },
  { pattern: "observe/:id", place: "observe", screen: ({ id }) => <ObservedFileScreen key={id} id={id ?? ""} /> },
  { pattern: "observe", place: "observe", screen: () => <ObservedScreen /> },
  { pattern: "training/mine/:part?", place: "training", screen: () => <MineScreen /> },
  { pattern: "training/sessions/:part?", place: "training", screen: () => <SessionsScreen /> },
  { pattern: "training/session/:id/:part?", place: "training", screen: ({ id }) => <SessionScreen key={id} id={id ?? ""} /> },
  { pattern: "training/officers", place: "training", screen: () => <OfficersScreen /> },
  { pattern: "training/officer/:id/:part?", place: "training", screen: ({ id }) => <OfficerScreen key={id} id={id ?? ""} /> },
  { pattern: "training/needs/:part?", place: "training", screen: () => <NeedsScreen /> },
  { pattern: "training/catalogue/:part?", place: "training", screen: () => <CatalogueScreen /> },
  { pattern: "training/figures", place: "training", screen: () => <FiguresScreen /> },
  { pattern: "training", place: "training", screen: () => <TrainingDoor /> },
  { pattern: "return", place: "return", screen: () => <VoluntaryReturnsScreen /> },
  { pattern: "return/:id/:verb?/:target?", place: "return", screen: ({ id, verb, target }) => <OneScreen key={id} id={id ?? ""} verb={verb} target={target} /> },
  { pattern: "assistance/household/:id", place: "assistance", screen: ({ id }) => <HouseholdScreen key={id} id={id ?? ""} /> },
  { pattern: "assistance/list/:id", place: "assistance", screen: ({ id }) => <ListScreen key={id} id={id ?? ""} /> },
  { pattern: "assistance/:section?/:item?", place: "assistance", screen: ({ section, item }) => <AssistanceScreen section={section} item={item} /> },
  { pattern: "verify", place: "verify", screen: () => <VerifyScreen /> },
  { pattern: "journal", place: "journal", screen: () => <JournalScreen /> },
  { pattern: "exchange/:section?", place: "exchange", screen: ({ section }) => <ExchangeScreen section={section ?? "devices"} /> },
  { pattern: "administration/:section?", place: "administration", screen: ({ section }) => <Administration section={section ?? "officers"} /> },
];

export function route(place: Place): { place: RailPlace["id"]; full: boolean; screen: ReactNode; key: string } | null {
  for (const { pattern, place: entry, full, screen } of ROUTES) {
    const parts = match(pattern, place);
    if (parts) return { place: entry, full: full ?? false, screen: screen(parts), key: `${pattern} ${parts.id ?? ""}` };
  }
  return null;
}
