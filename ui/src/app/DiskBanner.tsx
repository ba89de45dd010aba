import { useEffect, useState } from "react";
import { Notice } from "@/components";
import { useI18n } from "@/i18n";
import { call } from "@/ipc";
import type { DiskSpace } from "@/ipc/generated";

/** A minute: whoever fills a disk fills it in minutes. */
const EVERY = 60_000;

/** That the disk is filling up, said before anything is refused; and that the reserve is used up. */
export function DiskBanner() {
  const { t, number } = useI18n();
  const [space, setSpace] = useState<DiskSpace | null>(null);
  useEffect(() => {
    let gone = false;
    // A desk that just locked answers nothing; its page goes too.
    const ask = () => void call("disk.space", null).then((found) => !gone && setSpace(found), () => undefined);
    ask();
    const clock = setInterval(ask, EVERY);
    return () => {
      gone = true;
      clearInterval(clock);
    };
  }, []);
  if (!space?.low) return null;
  return (
    <Notice tone={space.reserve ? "warning" : "danger"} live title={t("disk.low", { free: number(space.free ?? 0) })}>
      <p>{space.reserve ? t("disk.low_text") : t("disk.reserve_gone")}</p>
    </Notice>
  );
}
