import { useWords } from "@/app/words";
import { useI18n } from "@/i18n";
import type { Post } from "@/ipc/generated";

/** What is chosen instead of a post for a device that is to know all cases. */
export const ALL_CASES = "*";

/** Which cases a device knows, in words. */
export function useScopeName(posts: readonly Post[]) {
  const { t } = useI18n();
  const words = useWords();
  return (scope: string | null) => {
    if (scope === null || scope === ALL_CASES) return t("exchange.scope_all");
    const post = posts.find(({ code }) => code === scope);
    return t("exchange.scope_post", { post: post ? words(post.name) : scope });
  };
}
