import { useDraft } from "@/app/useDraft";
import { useWords } from "@/app/words";
import { BidiText, Button, Card, Checkbox, FailureNotice, RadioGroup, Row, SaveState, Select, Stack, useToast } from "@/components";
import { Withheld } from "@/features/case/restriction";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { DisclosureDesk, DisclosureItem, Given } from "@/ipc/generated";
import { PickAreas } from "./PickAreas";
import { choicesOf, chosenOf, decisionsOf, keyOf, type Chosen, type Choices } from "./decisions";
import s from "./Records.module.css";

const GIVEN: readonly Given[] = ["whole", "redacted", "withheld"];

/** Each document with what is done with it: whole, with passages taken out, or not given, and on what ground. */
export function DecideItems({ desk }: { desk: DisclosureDesk }) {
  const { t } = useI18n();
  const say = useToast();
  const draft = useDraft<Choices>(`records/requests/${desk.request.id}/decide`, choicesOf(desk.request.decisions));
  const decide = useCommand("disclosure.decide");
  const send = async () => {
    const done = await decide.run({ request: desk.request.id, decisions: decisionsOf(desk.items, draft.value) });
    if (!done.ok) return;
    await draft.discard();
    say(t("records.saved"));
  };
  if (!draft.ready) return null;
  const set = (item: DisclosureItem, change: Partial<Chosen>) => draft.set({ [keyOf(item)]: { ...chosenOf(draft.value, item), ...change } });
  return (
    <Stack>
      {desk.items.map((item) => item.withheld.length > 0 ? <Closed key={keyOf(item)} item={item} /> : (
        <Item key={keyOf(item)} item={item} desk={desk} chosen={chosenOf(draft.value, item)} set={(change) => set(item, change)} />
      ))}
      {decide.failure && <FailureNotice failure={decide.failure} />}
      <Row gap={2}>
        <Button look="primary" busy={decide.busy} onPress={() => void send()}>
          {t("disclosure.save_decisions")}
        </Button>
        <SaveState saved={draft.saved} />
      </Row>
    </Stack>
  );
}

/** A document that another officer decides on: whoever holds its class. */
function Closed({ item }: { item: DisclosureItem }) {
  const { t, date } = useI18n();
  return (
    <Card title={t(`disclosure.item.${item.kind}`)} note={item.on ? date(item.on) : undefined}>
      <Withheld classes={item.withheld} />
      <p>{t("restriction.disclosure")}</p>
    </Card>
  );
}

function Item({ item, desk, chosen, set }: { item: DisclosureItem; desk: DisclosureDesk; chosen: Chosen; set(change: Partial<Chosen>): void }) {
  const { t, date } = useI18n();
  const words = useWords();
  const can = item.passages.length > 0 || item.areas;
  const name = keyOf(item).replace(" ", ".");
  return (
    <Card title={t(`disclosure.item.${item.kind}`)} note={<BidiText>{[item.title, item.on && date(item.on)].filter(Boolean).join(" · ")}</BidiText>}>
      <Stack gap={3}>
        <RadioGroup<Given>
          name={`${name}.given`}
          label={t("disclosure.given")}
          layout="across"
          value={chosen.given}
          onChange={(given) => set({ given })}
          options={GIVEN.filter((one) => can || one !== "redacted").map((id) => ({ id, label: t(`disclosure.given.${id}`) }))}
        />
        {chosen.given && chosen.given !== "whole" && (
          <Select
            name={`${name}.ground`}
            label={t("disclosure.ground")}
            width="full"
            options={desk.grounds.map(({ code, name: called, legalBasis }) => ({ id: code, label: words(called), detail: words(legalBasis) }))}
            value={chosen.ground}
            onChange={(ground) => set({ ground })}
          />
        )}
        {chosen.given === "redacted" && item.passages.length > 0 && (
          <div role="group" aria-label={t("disclosure.take_out")} className={s.passages}>
            {item.passages.map((passage) => {
              const out = chosen.passages.includes(passage.id);
              const label = item.kind === "registration" ? t(`disclosure.field.${passage.id as "name"}`) : passage.label;
              return (
                <Checkbox
                  key={passage.id}
                  name={`${name}.${passage.id}`}
                  label={t("disclosure.passage", { label })}
                  hint={out ? <s className={s.out}><BidiText>{passage.text}</BidiText></s> : <BidiText>{passage.text}</BidiText>}
                  checked={out}
                  onChange={(on) => set({ passages: on ? [...chosen.passages, passage.id] : chosen.passages.filter((id) => id !== passage.id) })}
                />
              );
            })}
          </div>
        )}
        {chosen.given === "redacted" && item.areas && <PickAreas attachment={item.id} areas={chosen.areas} onChange={(areas) => set({ areas })} />}
      </Stack>
    </Card>
  );
}
