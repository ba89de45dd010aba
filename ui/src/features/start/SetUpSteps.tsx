import { Checkbox, Field, KeyValueList, RadioGroup, Select, TextField } from "@/components";
import { useRoleName, useRoleNames, useRoleRights } from "@/app/roles";
import { useI18n } from "@/i18n";
import { useWords } from "@/app/words";
import type { Post, ProfileChoice, Role } from "@/ipc/generated";
import { LEAST_PASSWORD, type SetUpDraft, type Step } from "./form";

interface Asks {
  draft: SetUpDraft;
  change(part: Partial<SetUpDraft>): void;
  errors(field: string): string | undefined;
}

export function postName(post: Post, lang: string): string {
  const words: Partial<Record<string, string>> = post.name;
  return words[lang] ?? words.en ?? post.code;
}

export function AuthorityStep({ draft, change, errors, profiles }: Asks & { profiles: readonly ProfileChoice[] }) {
  const { t, maybe } = useI18n();
  const words = useWords();
  return (
    <RadioGroup
      name="profile"
      label={t("setup.authority")}
      layout="cards"
      value={draft.profile}
      // A post belongs to its country.
      onChange={(profile) => change(profile === draft.profile ? {} : { profile, post: null })}
      error={errors("profile")}
      options={profiles.map(({ code, authority, unverified }) => ({
        id: code,
        label: maybe(`setup.${code}`) ?? words(authority),
        hint: `${maybe(`setup.${code}_hint`) ?? words(authority)} ${t("setup.unverified", { count: unverified })}`,
      }))}
    />
  );
}

export function OfficeStep({ draft, change, errors, posts }: Asks & { posts: readonly Post[] }) {
  const { t, lang } = useI18n();
  const number = draft.workstation.trim();
  return (
    <>
      <TextField
        name="office"
        label={t("setup.office_name")}
        hint={t("setup.office_name_hint")}
        width="lg"
        value={draft.office}
        onChange={(office) => change({ office })}
        error={errors("office")}
      />
      <Select
        name="post"
        label={t("setup.post")}
        width="lg"
        options={posts.map((post) => ({ id: post.code, label: `${post.code} · ${postName(post, lang)}` }))}
        value={draft.post}
        onChange={(post) => change({ post })}
        error={errors("post")}
      />
      <TextField
        name="workstation"
        label={t("setup.workstation")}
        hint={
          <>
            {t("setup.workstation_hint")}
            {draft.post && /^[1-9]\d?$/.test(number) && <> {t("setup.number_example", { prefix: `${draft.post}${number}` })}</>}
          </>
        }
        width="xs"
        inputMode="numeric"
        maxLength={2}
        value={draft.workstation}
        onChange={(workstation) => change({ workstation })}
        error={errors("workstation")}
      />
    </>
  );
}

export function AdministratorStep({ draft, change, errors }: Asks) {
  const { t } = useI18n();
  const typed = [...draft.password].length;
  return (
    <>
      <TextField name="name" label={t("setup.name")} hint={t("setup.name_hint")} value={draft.name} onChange={(name) => change({ name })} error={errors("name")} />
      <TextField name="login" label={t("setup.login")} value={draft.login} onChange={(login) => change({ login })} error={errors("login")} autoComplete="username" />
      <TextField
        name="password"
        label={t("setup.password")}
        hint={
          <>
            {t("setup.password_hint")}
            {typed > 0 && typed < LEAST_PASSWORD && <> {t("setup.password_count", { count: typed })}</>}
          </>
        }
        type="password"
        autoComplete="new-password"
        value={draft.password}
        onChange={(password) => change({ password })}
        error={errors("password")}
      />
      <TextField
        name="repeat"
        label={t("setup.repeat")}
        type="password"
        autoComplete="new-password"
        value={draft.repeat}
        onChange={(repeat) => change({ repeat })}
        error={errors("repeat")}
      />
      <RolesField label={t("setup.roles")} offered={["caseworker", "reviewer"]} roles={draft.roles} onChange={(roles) => change({ roles })} error={errors("roles")} optional />
    </>
  );
}

/** What an officer is appointed to do; several at once. */
export function RolesField(props: { label: string; offered: readonly Role[]; roles: readonly Role[]; onChange(roles: Role[]): void; error: string | undefined; optional?: boolean }) {
  const { label, offered, roles, onChange, error, optional } = props;
  const name = useRoleName();
  const rights = useRoleRights();
  return (
    <Field name="roles" label={label} error={error} optional={optional ?? false} width="full" group>
      {() => (
        <div>
          {offered.map((role) => (
            <Checkbox
              key={role}
              name={`roles.${role}`}
              label={name(role)}
              hint={rights(role)}
              checked={roles.includes(role)}
              onChange={(on) => onChange(on ? [...roles, role] : roles.filter((one) => one !== role))}
            />
          ))}
        </div>
      )}
    </Field>
  );
}

export function CheckStep({ draft, posts, onChange }: { draft: SetUpDraft; posts: readonly Post[]; onChange(step: Step): void }) {
  const { t, lang, maybe } = useI18n();
  const names = useRoleNames();
  const post = posts.find((one) => one.code === draft.post);
  const at = (step: Step) => ({ onPress: () => onChange(step) });
  return (
    <>
      <KeyValueList
        items={[
          { label: t("setup.authority"), value: maybe(`setup.${draft.profile}`) ?? draft.profile, change: at("authority") },
          { label: t("setup.office_name"), value: draft.office, change: at("office") },
          { label: t("setup.post"), value: post && `${post.code} · ${postName(post, lang)}`, change: at("office") },
          { label: t("setup.workstation"), value: draft.workstation, change: at("office") },
          { label: t("setup.name"), value: draft.name, change: at("administrator") },
          { label: t("setup.login"), value: draft.login, change: at("administrator") },
          {
            label: t("setup.roles"),
            value: names(draft.roles) || t("setup.only_administration"),
            change: at("administrator"),
          },
        ]}
      />
      <p>{t("setup.check_lead")}</p>
    </>
  );
}
