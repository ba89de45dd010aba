import { useState } from "react";
import { Button, Card, Checkbox, Empty, Field, Form, Notice, Stack, useFault } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { ExchangeView, GivenView } from "@/ipc/generated";
import { ArrowUpFromLine } from "lucide-react";
import { FolderField } from "./FolderField";
import s from "./Exchange.module.css";

/** Writes everything that the chosen devices have not acknowledged into one sealed file. */
export function Give({ view }: { view: ExchangeView }) {
  const { t, number } = useI18n();
  const fault = useFault();
  const others = view.devices.filter(({ own, revoked }) => !own && !revoked);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(others.length === 1 ? others.map(({ key }) => key) : []));
  const [folder, setFolder] = useState(view.folders[0] ?? "");
  const [given, setGiven] = useState<GivenView | null>(null);
  const give = useCommand("exchange.give");
  const submit = async () => {
    const done = await give.run({ devices: [...chosen], folder });
    if (done.ok) setGiven(done.answer);
  };
  if (others.length === 0)
    return (
      <Card title={t("exchange.section.give")}>
        <Empty icon={ArrowUpFromLine} title={t("exchange.nobody")}>
          {t("exchange.alone_hint")}
        </Empty>
      </Card>
    );
  return (
    <Stack>
      {given && (
        <div role="status">
          <Notice tone="success" title={t("exchange.given", { number: number(given.number) })}>
            <p>{t("exchange.given_what", { count: given.commits, blobs: given.blobs })}</p>
            {given.rest > 0 && <p>{t("exchange.rest", { count: given.rest })}</p>}
            {given.leftOut > 0 && <p>{t("exchange.left_out", { count: given.leftOut })}</p>}
            <p className={s.path} dir="ltr">
              {given.path}
            </p>
            <p>{t("exchange.given_hint")}</p>
          </Notice>
        </div>
      )}
      <Card title={t("exchange.section.give")}>
        <Form
          label={t("exchange.section.give")}
          onSubmit={() => void submit()}
          failure={give.failure}
          actions={
            <Button type="submit" look="primary" busy={give.busy}>
              {t("exchange.give")}
            </Button>
          }
        >
          <p>{t("exchange.give_lead")}</p>
          <Field group name="devices" label={t("exchange.for_whom")} width="full" error={fault.of(give.failure, "devices")}>
            {() => (
              <div className={s.list}>
                {others.map(({ key, name, office, waiting }) => (
                  <Checkbox
                    key={key}
                    name={`device-${key}`}
                    label={<bdi>{`${name} (${office})`}</bdi>}
                    hint={waiting > 0 ? t("exchange.changes_wait", { count: waiting }) : t("exchange.has_all")}
                    checked={chosen.has(key)}
                    onChange={(on) => {
                      const next = new Set(chosen);
                      if (on) next.add(key);
                      else next.delete(key);
                      setChosen(next);
                    }}
                  />
                ))}
              </div>
            )}
          </Field>
          <FolderField folders={view.folders} value={folder} onChange={setFolder} error={fault.of(give.failure, "folder")} />
        </Form>
      </Card>
    </Stack>
  );
}
