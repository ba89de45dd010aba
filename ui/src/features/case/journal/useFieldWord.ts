import { has, useI18n } from "@/i18n";

/** The word for a field, `table.field`: its own, else the one that fields of its name share. */
export function useFieldWord(): (field: string) => string {
  const { t } = useI18n();
  return (field) => {
    const own = `field.${field}`;
    const shared = `field_name.${field.slice(field.indexOf(".") + 1)}`;
    const key = [own, shared].find(has);
    return key ? t(key as `field.${string}`) : field;
  };
}

/** The words for a command of the log; its name where it has none. */
export function useCommandWord(): (command: string) => string {
  const { t } = useI18n();
  return (command) => {
    const key = `command.${command.replaceAll(".", "_")}`;
    return has(key) ? t(key as `command.${string}`) : command;
  };
}
