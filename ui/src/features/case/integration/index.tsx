import { useState } from "react";
import { useSession } from "@/app/session";
import { Button, Card, Empty, FailureNotice, Row, Skeleton, Stack } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { CaseFile } from "@/ipc/generated";
import { Documents } from "./Documents";
import { IntegrationForm, type Doing } from "./Forms";
import { Plan } from "./Plan";
import { Reunions } from "./Reunions";

/** Integration of those who hold a status: plans with progress, referrals, family reunification, documents. */
export function Integration({ file }: { file: CaseFile }) {
  const { t } = useI18n();
  const { has } = useSession();
  const view = useQuery("integration.of_case", has("integrate") ? { application: file.id } : undefined);
  const [doing, setDoing] = useState<Doing | null>(null);
  if (!has("integrate")) return <Empty title={t("integration.not_yours")} />;
  if (view.failure) return <FailureNotice failure={view.failure} onRetry={view.reload} />;
  if (!view.data) return <Skeleton lines={8} />;
  const { data } = view;
  if (data.recognised.length === 0) return <Empty title={t("integration.nobody")}>{t("integration.nobody_hint")}</Empty>;
  const open = data.plans.every(({ plan }) => plan.exit !== null);
  return (
    <Stack gap={4}>
      {data.plans.map((one) => (
        <Plan key={one.plan.id} view={one} onAsk={setDoing} />
      ))}
      {open && (
        <Card title={t("integration.plan")}>
          <Row gap={2}>
            <Button look="primary" onPress={() => setDoing({ what: "open" })}>
              {t("integration.open")}
            </Button>
          </Row>
        </Card>
      )}
      <Documents view={data} onAsk={setDoing} />
      <Reunions view={data} onAsk={setDoing} />
      {doing && <IntegrationForm key={JSON.stringify([doing.what, "target" in doing ? doing.target : ""])} file={file} view={data} doing={doing} onClose={() => setDoing(null)} />}
    </Stack>
  );
}
