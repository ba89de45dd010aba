import { useState } from "react";
import { BidiText, Button, Checkbox, focusField, Grid, Row, TextField } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { PersonFieldsProps } from "./PersonFields";
import s from "./Register.module.css";

/** Names as on the document or as spoken; the parts only where the person has parts. */
export function NameFields({ at, person, change, errors }: PersonFieldsProps) {
  const { t } = useI18n();
  return (
    <>
      <Grid min="18rem">
        <TextField
          name={`${at}name.latin`}
          label={t("register.latin")}
          hint={t("register.latin_hint")}
          width="full"
          optional={false}
          value={person.latin}
          onChange={(latin) => change({ latin })}
          error={errors("name.latin")}
        />
        <div>
          <TextField
            name={`${at}name.native`}
            label={t("register.native")}
            hint={t("register.native_hint")}
            width="full"
            value={person.native}
            onChange={(native) => change({ native })}
            error={errors("name.native")}
          />
          <Romanised at={at} native={person.native} latin={person.latin} use={(latin) => change({ latin })} />
        </div>
      </Grid>
      <Grid min="12rem">
        <TextField name={`${at}name.family`} label={t("register.family")} width="full" disabled={person.single} value={person.family} onChange={(family) => change({ family })} error={errors("name.family")} />
        <TextField name={`${at}name.given`} label={t("register.given")} width="full" value={person.given} onChange={(given) => change({ given })} error={errors("name.given")} />
        <TextField name={`${at}name.father`} label={t("register.father")} width="full" value={person.father} onChange={(father) => change({ father })} error={errors("name.father")} />
      </Grid>
      <Checkbox
        name={`${at}name.single`}
        label={t("register.single")}
        hint={t("register.single_hint")}
        checked={person.single}
        onChange={(single) => change(single ? { single, family: "" } : { single })}
      />
    </>
  );
}

/** A readable Latin spelling of what stands in the native script: shown, and written into the form only when taken. */
function Romanised({ at, native, latin, use }: { at: string; native: string; latin: string; use(latin: string): void }) {
  const { t } = useI18n();
  const romanise = useCommand("registration.romanise", { quiet: true });
  const [offer, setOffer] = useState<{ of: string; latin: string } | null>(null);
  if (!/[^\p{Script=Latin}\P{L}]/u.test(native)) return null;
  const offered = offer?.of === native ? offer.latin : null;

  const ask = async () => {
    const done = await romanise.run(native);
    if (!done.ok) return;
    if (latin.trim() === "") take(done.answer);
    else setOffer({ of: native, latin: done.answer });
    // The button is gone: without a choice to make, the keyboard goes back to the name.
    if (done.answer === latin) focusField(`${at}name.native`);
  };
  const take = (spelling: string) => {
    setOffer(null);
    use(spelling);
    focusField(`${at}name.latin`);
  };
  return (
    <div className={s.offer} role="status">
      {offered === null ? (
        <Button size="sm" look="quiet" busy={romanise.busy} onPress={() => void ask()}>
          {t("register.romanise")}
        </Button>
      ) : offered === latin ? (
        <span className={s.quiet}>{t("register.romanised_same")}</span>
      ) : (
        <Row gap={2}>
          <span>
            {t("register.romanised")} <BidiText>{offered}</BidiText>
          </span>
          <Button size="sm" autoFocus onPress={() => take(offered)}>
            {t("register.romanised_use")}
          </Button>
        </Row>
      )}
    </div>
  );
}
