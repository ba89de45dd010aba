import { long, type Fields } from "@/features/person/spec";

export const REMARK: Fields = { remark: long("texts.remark", { required: true }) };
