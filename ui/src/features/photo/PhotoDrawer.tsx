import { useEffect, useState } from "react";
import { Button, Drawer, Form, Notice, Stack, useFault, useToast } from "@/components";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";
import type { CaseFile, Crop, Look, PersonView } from "@/ipc/generated";
import { FileField } from "../case/forms/FileField";
import { contentOf, uploadFault } from "../case/forms/upload";
import { Camera } from "./Camera";
import { CropField } from "./CropField";
import { Earlier } from "./Earlier";
import { isFine, largest, type Size } from "./crop";
import { measure } from "./measure";

interface Chosen {
  file: File;
  url: string;
  /** None: this window cannot show the file; the core may still read it. */
  size: Size | null;
  crop: Crop | null;
}

/** A photograph of a person from a file: the part with the face is chosen, looked at, and sent. */
export function PhotoDrawer({ file, person, onClose }: { file: CaseFile; person: PersonView; onClose(): void }) {
  const { t } = useI18n();
  const fault = useFault();
  const say = useToast();
  const take = useCommand("portrait.take");
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [looks, setLooks] = useState<Look[]>([]);
  const name = person.name.latin;
  const url = chosen?.url;
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url]);

  const choose = async (picked: File | null) => {
    const wrong = uploadFault("photograph", picked);
    setFailure(wrong);
    setLooks([]);
    if (wrong || !picked) return setChosen(null);
    const made = URL.createObjectURL(picked);
    const size = await measure(made);
    setChosen({ file: picked, url: made, size, crop: size && largest(size) });
  };
  const submit = async () => {
    const wrong = uploadFault("photograph", chosen?.file ?? null);
    if (wrong || !chosen) return setFailure(wrong);
    const done = await take.run({ application: file.id, person: person.id, photograph: await contentOf(chosen.file), crop: chosen.crop });
    if (!done.ok) return setFailure(done.failure);
    setFailure(null);
    say(t("photo.taken", { name }));
    if (done.answer.looks.length === 0) return onClose();
    setLooks(done.answer.looks);
  };

  const shown = chosen?.size && chosen.crop ? { size: chosen.size, crop: chosen.crop } : null;
  return (
    <Drawer title={t("photo.title", { name })} open onClose={onClose} keep>
      <Stack gap={4}>
        {looks.length > 0 && (
          <Notice tone="warning" live title={t("photo.look_again")}>
            <ul>
              {looks.map((look) => (
                <li key={look}>{t(`look.${look}`)}</li>
              ))}
            </ul>
          </Notice>
        )}
        <Form
          label={t("photo.title", { name })}
          failure={failure}
          onSubmit={() => void submit()}
          actions={
            <>
              <Button type="submit" look="primary" busy={take.busy} disabled={looks.length > 0}>
                {t("photo.take")}
              </Button>
              <Button look="quiet" onPress={onClose}>
                {t("action.close")}
              </Button>
            </>
          }
        >
          <Camera onPicture={(picture) => void choose(picture)} />
          <FileField name="photograph" label={t("photo.file")} hint={t("photo.file_hint")} accept="image/*" file={chosen?.file ?? null} onChange={(picked) => void choose(picked)} error={fault.of(failure, "photograph")} />
          {chosen && !chosen.size && <Notice title={t("photo.not_shown")}>{t("photo.not_shown_text")}</Notice>}
          {chosen && shown && (
            <>
              <CropField url={chosen.url} size={shown.size} crop={shown.crop} onChange={(crop) => setChosen({ ...chosen, crop })} />
              {!isFine(shown.crop, shown.size) && <Notice tone="warning">{t("photo.too_small")}</Notice>}
            </>
          )}
        </Form>
        <Earlier file={file} person={person} />
      </Stack>
    </Drawer>
  );
}
