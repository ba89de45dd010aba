import { useState } from "react";
import { BidiText, Button, Checkbox, focusField, Grid, Row, TextField } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { NameForm } from "@/ipc/generated";
import type { PersonFieldsProps } from "./PersonFields";
import { WarningsAt } from "./WarningsAt";
import s from "./Register.module.css";

/** The names that are asked for at once; parts of the name stand with what is told later. */
export function NameFields({ at, person, change, errors, warnings }: PersonFieldsProps) {
  const { t } = useI18n();
  const { name } = person;
  const set = (part: Partial<NameForm>) => change((before) => ({ name: { ...before.name, ...part } }));
  const orNull = (text: string) => (text === "" ? null : text);
  return (
    <>
      <Grid min="18rem">
        <div>
          <TextField
            name={`${at}name.latin`}
            label={t("register.latin")}
            hint={t("register.latin_hint")}
            width="full"
            optional={false}
            value={name.latin}
            onChange={(latin) => set({ latin })}
            error={errors("name.latin")}
          />
          <WarningsAt warnings={warnings("name.latin")} />
        </div>
        <div>
          <TextField
            name={`${at}name.native`}
            label={t("register.native")}
            hint={t("register.native_hint")}
            width="full"
            value={name.native ?? ""}
            onChange={(native) => set({ native: orNull(native) })}
            error={errors("name.native")}
          />
          <Romanised at={at} native={name.native ?? ""} latin={name.latin} use={(latin) => set({ latin })} />
          <WarningsAt warnings={warnings("name.native")} />
        </div>
      </Grid>
      <Grid min="18rem">
        <div>
          <TextField name={`${at}name.father`} label={t("register.father")} width="full" value={name.father ?? ""} onChange={(father) => set({ father: orNull(father) })} error={errors("name.father")} />
          <WarningsAt warnings={warnings("name.father")} />
        </div>
        <Checkbox
          name={`${at}name.single`}
          label={t("register.single")}
          hint={t("register.single_hint")}
          checked={name.single}
          onChange={(single) => set(single ? { single, family: null } : { single })}
        />
      </Grid>
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
