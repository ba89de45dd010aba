import { Monitor, Moon, Sun } from "lucide-react";
import { Menu } from "@/components";
import { useI18n } from "@/i18n";
import { setTheme, useTheme, type Theme } from "./theme";

const ICONS = { system: Monitor, light: Sun, dark: Moon };

export function ThemeMenu() {
  const { t } = useI18n();
  const theme = useTheme();
  const words: Record<Theme, string> = { system: t("theme.system"), light: t("theme.light"), dark: t("theme.dark") };
  const Icon = ICONS[theme];
  return (
    <Menu
      label={t("theme.label", { theme: words[theme] })}
      trigger={<Icon aria-hidden="true" size={18} />}
      items={(["system", "light", "dark"] as const).map((one) => ({
        id: one,
        label: words[one],
        icon: ICONS[one],
        chosen: one === theme,
        onPress: () => setTheme(one),
      }))}
    />
  );
}
