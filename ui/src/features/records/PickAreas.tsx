import { useRef, useState, type PointerEvent } from "react";
import { Button, FailureNotice, Row, Skeleton, Stack, TextField } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { Area } from "@/ipc/generated";
import { areaBetween } from "./decisions";
import s from "./Records.module.css";

type Point = { x: number; y: number };

/** A picture on which parts are marked that are taken out: drawn with the pointer, or typed as figures. */
export function PickAreas({ attachment, areas, onChange }: { attachment: string; areas: readonly Area[]; onChange(areas: readonly Area[]): void }) {
  const { t, number } = useI18n();
  const content = useQuery("attachment.read", { attachment });
  const box = useRef<HTMLDivElement>(null);
  const [from, setFrom] = useState<Point | null>(null);
  const [to, setTo] = useState<Point | null>(null);
  const [typed, setTyped] = useState("");
  const at = ({ clientX, clientY }: PointerEvent): Point => {
    const rect = box.current?.getBoundingClientRect();
    return rect ? { x: ((clientX - rect.left) / rect.width) * 1000, y: ((clientY - rect.top) / rect.height) * 1000 } : { x: 0, y: 0 };
  };
  const drawn = from && to ? areaBetween(from, to) : null;
  const add = (area: Area | null) => area && onChange([...areas, area]);
  const addTyped = () => {
    const parts = typed.split(/[\s,;]+/).map(Number);
    const [x, y, width, height] = parts;
    if (parts.length !== 4 || x === undefined || y === undefined || width === undefined || height === undefined || parts.some(Number.isNaN)) return;
    add(areaBetween({ x: x * 10, y: y * 10 }, { x: (x + width) * 10, y: (y + height) * 10 }));
    setTyped("");
  };
  if (content.failure) return <FailureNotice failure={content.failure} onRetry={content.reload} />;
  if (!content.data) return <Skeleton lines={6} />;
  const shown = drawn ? [...areas, drawn] : areas;
  return (
    <Stack gap={2}>
      <p>{t("disclosure.areas_hint")}</p>
      <div
        ref={box}
        className={s.picture}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setFrom(at(event));
          setTo(at(event));
        }}
        onPointerMove={(event) => from && setTo(at(event))}
        onPointerUp={() => {
          add(drawn);
          setFrom(null);
          setTo(null);
        }}
      >
        <img src={`data:image/jpeg;base64,${content.data.content}`} alt={content.data.title} draggable={false} />
        {shown.map((area, index) => (
          <span key={index} className={s.area} style={{ left: `${area.x / 10}%`, top: `${area.y / 10}%`, width: `${area.width / 10}%`, height: `${area.height / 10}%` }} />
        ))}
      </div>
      <Row gap={2}>
        <TextField name={`${attachment}.area`} label={t("disclosure.area_typed")} hint={t("disclosure.area_typed_hint")} value={typed} onChange={setTyped} />
        <Button onPress={addTyped}>{t("disclosure.area_add")}</Button>
        <Button look="quiet" disabled={areas.length === 0} onPress={() => onChange(areas.slice(0, -1))}>
          {t("disclosure.area_undo", { count: number(areas.length) })}
        </Button>
      </Row>
    </Stack>
  );
}
