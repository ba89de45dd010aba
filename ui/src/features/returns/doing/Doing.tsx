import { AskDrawer } from "./AskDrawer";
import { ApplyDrawer, AnswerDrawer, AskHelpDrawer, ChildDrawer, CounselDrawer, DecideDrawer, ScreenDrawer } from "./Before";
import { AdviseDrawer, BookDrawer, ClearDrawer, ConsentDrawer, ReconfirmDrawer, SignDrawer, TravelPaperDrawer } from "./Arrange";
import { ArriveDrawer, EndDrawer, StayDrawer, VisitDrawer } from "./After";
import { DepartDrawer } from "./DepartDrawer";
import { CancelDrawer, MoneyDrawer, PaidDrawer, ReceiptDrawer } from "./MoneyDrawers";
import { PrintDrawer } from "./PrintDrawer";
import type { DoingProps } from "./useReturnForm";

/** The form that the address names, where this officer may fill it in now. */
export function Doing({ shown, all, verb, target = "" }: DoingProps) {
  if (verb === "ask") return all.mayAsk ? <AskDrawer shown={shown} all={all} /> : null;
  const one = all.returns.find(({ record, screenings, eligibilities, payments }) => [record, ...screenings, ...eligibilities, ...payments].some(({ id }) => id === target));
  if (!one) return null;
  const form = { shown, all, one };
  // What was signed for is kept also once all is over.
  if (verb === "receipt") return all.mayCounsel ? <ReceiptDrawer {...form} payment={target} /> : null;
  if (one.record.ended) return null;
  if (verb === "decide") return all.mayDecide ? <DecideDrawer {...form} screening={target} /> : null;
  if (verb === "advise") return all.mayAdvise ? <AdviseDrawer {...form} /> : null;
  if (!all.mayCounsel) return null;
  switch (verb) {
    case "counselling":
      return <CounselDrawer {...form} />;
    case "screening":
      return <ScreenDrawer {...form} />;
    case "child":
      return <ChildDrawer {...form} />;
    case "application":
      return <ApplyDrawer {...form} />;
    case "eligibility":
      return <AskHelpDrawer {...form} />;
    case "answer":
      return <AnswerDrawer {...form} eligibility={target} />;
    case "declaration":
    case "withdrawal":
      return <SignDrawer {...form} what={verb} />;
    case "consent":
      return <ConsentDrawer {...form} />;
    case "travelPaper":
      return <TravelPaperDrawer {...form} />;
    case "clear":
      return <ClearDrawer {...form} />;
    case "booking":
      return <BookDrawer {...form} />;
    case "reconfirmation":
      return <ReconfirmDrawer {...form} />;
    case "departure":
      return <DepartDrawer {...form} />;
    case "arrival":
      return <ArriveDrawer {...form} />;
    case "monitoring":
      return <VisitDrawer {...form} />;
    case "reintegration":
    case "money":
      return <MoneyDrawer {...form} />;
    case "paid":
      return <PaidDrawer {...form} payment={target} />;
    case "cancel":
      return <CancelDrawer {...form} payment={target} />;
    case "print":
      return <PrintDrawer {...form} />;
    case "stay":
      return <StayDrawer {...form} />;
    case "completion":
    case "end":
      return <EndDrawer {...form} completed={verb === "completion"} />;
    default:
      return null;
  }
}
