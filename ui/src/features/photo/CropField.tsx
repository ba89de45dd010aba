import { ZoomIn, ZoomOut } from "lucide-react";
import { useRef, type CSSProperties, type PointerEvent } from "react";
import { Field, IconButton, Row } from "@/components";
import { useI18n } from "@/i18n";
import type { Crop } from "@/ipc/generated";
import { grown, GROWTH, keyed, moved, type Size } from "./crop";
import s from "./Photo.module.css";

export interface CropFieldProps {
  url: string;
  size: Size;
  crop: Crop;
  onChange(crop: Crop): void;
}

const percent = (part: number) => `${part * 100}%`;

/** The part of a picture that becomes the portrait: moved with the arrows or the pointer, sized with + and −. */
export function CropField({ url, size, crop, onChange }: CropFieldProps) {
  const { t } = useI18n();
  const picture = useRef<HTMLDivElement>(null);
  const from = useRef<{ x: number; y: number } | null>(null);

  const drag = (event: PointerEvent) => {
    const box = picture.current?.getBoundingClientRect();
    if (!from.current || !box) return;
    onChange(moved(crop, (event.clientX - from.current.x) / (crop.width * box.width), (event.clientY - from.current.y) / (crop.height * box.height)));
    from.current = { x: event.clientX, y: event.clientY };
  };
  const place: CSSProperties = { left: percent(crop.x), top: percent(crop.y), width: percent(crop.width), height: percent(crop.height) };
  const behind: CSSProperties = { width: percent(1 / crop.width), height: percent(1 / crop.height), left: percent(-crop.x / crop.width), top: percent(-crop.y / crop.height) };
  return (
    <Field group name="crop" label={t("photo.crop")} hint={t("photo.crop_hint")} width="full">
      {({ describedBy }) => (
        <div className={s.sides}>
          <div ref={picture} className={s.picture} dir="ltr">
            <img src={url} alt="" className={s.whole} />
            <div
              className={s.frame}
              style={place}
              role="application"
              aria-label={t("photo.frame")}
              aria-describedby={describedBy}
              tabIndex={0}
              onKeyDown={(event) => {
                const next = event.ctrlKey || event.altKey || event.metaKey ? null : keyed(event.key, crop, size);
                if (!next) return;
                event.preventDefault();
                onChange(next);
              }}
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                from.current = { x: event.clientX, y: event.clientY };
              }}
              onPointerMove={drag}
              onPointerUp={() => (from.current = null)}
              onPointerCancel={() => (from.current = null)}
            />
          </div>
          <div className={s.result}>
            <div className={s.preview} dir="ltr">
              <img src={url} alt={t("photo.preview")} style={behind} />
            </div>
            <Row gap={1}>
              <IconButton icon={ZoomOut} label={t("photo.larger_part")} onPress={() => onChange(grown(crop, GROWTH, size))} />
              <IconButton icon={ZoomIn} label={t("photo.smaller_part")} onPress={() => onChange(grown(crop, 1 / GROWTH, size))} />
            </Row>
          </div>
        </div>
      )}
    </Field>
  );
}
