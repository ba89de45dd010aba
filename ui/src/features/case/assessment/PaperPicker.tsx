import { Checkbox, Field } from "@/components";
import type { EvidenceSource } from "@/ipc/generated";
import { sameSource, sourceKey, without, type Known } from "./sources";

export interface PaperPickerProps {
  name: string;
  label: string;
  papers: readonly Known[];
  chosen: readonly EvidenceSource[];
  onChange(chosen: EvidenceSource[]): void;
}

/** Documents, scans or citations of the case, each taken or not. */
export function PaperPicker({ name, label: title, papers, chosen, onChange }: PaperPickerProps) {
  if (papers.length === 0) return null;
  return (
    <Field name={name} label={title} width="full" group>
      {() =>
        papers.map(({ source, label, detail }) => (
          <Checkbox
            key={sourceKey(source)}
            name={`${name}.${source.id}`}
            label={<bdi>{label}</bdi>}
            hint={detail && <bdi>{detail}</bdi>}
            checked={chosen.some((one) => sameSource(one, source))}
            onChange={(on) => onChange(on ? [...chosen, source] : without(chosen, source))}
          />
        ))
      }
    </Field>
  );
}
