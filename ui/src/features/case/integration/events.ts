import type { IntegrationView } from "@/ipc/generated";
import type { CaseEvent } from "../timeline/events";

/** What happened in integration, for the timeline of the case. */
export function integrationEvents(view: IntegrationView): CaseEvent[] {
  const events: CaseEvent[] = [];
  for (const { plan, lead, series, referrals } of view.plans) {
    events.push({ id: `planned ${plan.id}`, kind: "planned", at: plan.openedOn, by: lead, text: plan.aim });
    for (const { name, points } of series) for (const point of points) events.push({ id: `reviewed ${point.review}`, kind: "reviewed", at: point.on, by: point.officer, name: name.latin, ...(point.note ? { text: point.note } : {}) });
    for (const { referral, person, partner } of referrals) events.push({ id: `referred ${referral.id}`, kind: "referred", at: referral.referredOn, by: null, name: person.latin, text: partner });
    if (plan.exit) events.push({ id: `planEnded ${plan.id}`, kind: "planEnded", at: plan.exit.on, by: null, text: plan.exit.reason });
  }
  for (const { reunion, sponsor } of view.reunions) {
    events.push({ id: `reunionAsked ${reunion.id}`, kind: "reunionAsked", at: reunion.appliedOn, by: null, name: sponsor.latin });
    if (reunion.decision) events.push({ id: `reunionDecided ${reunion.id}`, kind: "reunionDecided", at: reunion.decision.on, by: null, name: sponsor.latin, text: reunion.decision.reasons });
    if (reunion.arrival) events.push({ id: `reunited ${reunion.id}`, kind: "reunited", at: reunion.arrival.on, by: null, name: sponsor.latin, text: reunion.arrival.note });
  }
  for (const { document, holder } of view.documents) {
    events.push({ id: `documented ${document.id}`, kind: "documented", at: document.issuedOn, by: null, name: holder.latin, number: document.number });
    if (document.lost) events.push({ id: `documentLost ${document.id}`, kind: "documentLost", at: document.lost.on, by: null, name: holder.latin, number: document.number, text: document.lost.note });
  }
  return events;
}
