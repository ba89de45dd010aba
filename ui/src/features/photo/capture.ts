/** Why a camera cannot be used, as the catalogue says it. */
export type CameraFault = "camera.none" | "camera.refused" | "camera.busy" | "camera.unreadable";

/** The reason behind what the browser throws (W3C Media Capture and Streams, section 10.2). */
export function faultOf(thrown: unknown): CameraFault {
  const name = thrown instanceof DOMException ? thrown.name : "";
  if (name === "NotFoundError" || name === "OverconstrainedError") return "camera.none";
  if (name === "NotAllowedError" || name === "SecurityError") return "camera.refused";
  if (name === "NotReadableError" || name === "AbortError") return "camera.busy";
  return "camera.unreadable";
}

/** Little is lost, and a portrait is made much smaller anyway. */
const QUALITY = 0.95;

/** What a camera sees now, as a file. Nothing while it has not seen anything yet. */
export function takePicture(video: HTMLVideoElement): Promise<File | null> {
  const canvas = document.createElement("canvas");
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  const brush = canvas.getContext("2d");
  if (!brush || canvas.width === 0 || canvas.height === 0) return Promise.resolve(null);
  brush.drawImage(video, 0, 0);
  return new Promise((made) => canvas.toBlob((blob) => made(blob && new File([blob], "camera.jpg", { type: "image/jpeg" })), "image/jpeg", QUALITY));
}
