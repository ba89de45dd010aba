import { href } from "@/app/router";

/** Parts of a case file by their address. The key of a draft is the address of its screen, so that My work leads back to it. */
export const sectionHref = (application: string, section: string) => href(["cases", application, section]);

export const roomHref = (application: string, interview: string) => href(["cases", application, "interview", interview]);

export const roomDraft = (application: string, interview: string) => `cases/${application}/interview/${interview}`;
