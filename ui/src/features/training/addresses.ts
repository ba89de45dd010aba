import { href } from "@/app/router";

export const TRAINING = href(["training"]);
export const MINE = href(["training", "mine"]);
export const SESSIONS = href(["training", "sessions"]);
export const OFFICERS = href(["training", "officers"]);
export const NEEDS = href(["training", "needs"]);
export const CATALOGUE = href(["training", "catalogue"]);
export const FIGURES = href(["training", "figures"]);
export const sessionAt = (id: string): string => href(["training", "session", id]);
export const officerAt = (id: string): string => href(["training", "officer", id]);
