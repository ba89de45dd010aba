import { Camera as CameraIcon, CircleStop } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { Button, Notice, Row, Select, Stack } from "@/components";
import { useI18n } from "@/i18n";
import { faultOf, takePicture, type CameraFault } from "./capture";
import s from "./Photo.module.css";

/** The camera of this machine: seen in the drawer, one picture taken, as if it had been chosen as a file. */
export function Camera({ onPicture }: { onPicture(picture: File): void }) {
  const { t } = useI18n();
  const video = useRef<HTMLVideoElement>(null);
  const stream = useRef<MediaStream | null>(null);
  const [state, setState] = useState<"off" | "starting" | "on">("off");
  const [fault, setFault] = useState<CameraFault | null>(null);
  const [cameras, setCameras] = useState<MediaDeviceInfo[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);

  const stop = useCallback(() => {
    stream.current?.getTracks().forEach((track) => track.stop());
    stream.current = null;
    setState("off");
  }, []);
  // A camera that goes on seeing after its drawer was closed would be a breach of trust.
  useEffect(() => stop, [stop]);

  const start = async (device: string | null) => {
    stop();
    setState("starting");
    setFault(null);
    try {
      if (!("mediaDevices" in navigator)) throw new DOMException("", "NotFoundError");
      const video = { width: { ideal: 1280 }, height: { ideal: 960 }, ...(device ? { deviceId: { exact: device } } : {}) };
      stream.current = await navigator.mediaDevices.getUserMedia({ video, audio: false });
      const all = await navigator.mediaDevices.enumerateDevices();
      setCameras(all.filter(({ kind }) => kind === "videoinput"));
      setChosen(stream.current.getVideoTracks()[0]?.getSettings().deviceId ?? null);
      setState("on");
    } catch (thrown) {
      setFault(faultOf(thrown));
      setState("off");
    }
  };
  useEffect(() => {
    if (state === "on" && video.current) video.current.srcObject = stream.current;
  }, [state]);

  const take = async () => {
    const picture = video.current && (await takePicture(video.current));
    if (!picture) return setFault("camera.unreadable");
    stop();
    onPicture(picture);
  };

  return (
    <Stack gap={3}>
      {fault && (
        <Notice tone="warning" live title={t(fault)}>
          {t("camera.file_instead")}
        </Notice>
      )}
      {state !== "on" && (
        <div>
          <Button icon={CameraIcon} busy={state === "starting"} onPress={() => void start(null)}>
            {t("camera.use")}
          </Button>
        </div>
      )}
      {state === "on" && (
        <>
          <video ref={video} className={s.camera} autoPlay muted playsInline aria-label={t("camera.sees")} />
          {cameras.length > 1 && (
            <Select
              name="camera"
              label={t("camera.which")}
              value={chosen}
              onChange={(id) => void start(id)}
              options={cameras.map(({ deviceId, label }, index) => ({ id: deviceId, label: label || t("camera.number", { number: index + 1 }) }))}
            />
          )}
          <Row gap={2}>
            <Button look="primary" icon={CameraIcon} autoFocus onPress={() => void take()}>
              {t("camera.take")}
            </Button>
            <Button look="quiet" icon={CircleStop} onPress={stop}>
              {t("camera.stop")}
            </Button>
          </Row>
        </>
      )}
    </Stack>
  );
}
