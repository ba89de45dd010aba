export { I18nRoot, useI18n, type I18n } from "./I18n";
export { LANGUAGES, LANGUAGE_NAMES, LOCALES, type Key, type Known, type Lang } from "./catalogue";
export { has, translate, type Values } from "./translate";
export { daysBetween } from "./format";
export { onTheWall, setOffice } from "./zone";
