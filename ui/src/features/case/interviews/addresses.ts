import { href } from "@/app/router";

export const roomHref = (application: string, interview: string) => href(["cases", application, "interview", interview]);

/** The key of a draft is the address of its screen: My work leads back to it by that. */
export const roomDraft = (application: string, interview: string) => `cases/${application}/interview/${interview}`;

/** The other forms of the room keep themselves beside the line that is being written. */
export const partDraft = (application: string, interview: string, part: "opening" | "closing" | "addendum" | "warnings") => `${roomDraft(application, interview)}/${part}`;
