import { Button, ComboBox, Dialog, Row, Stack } from "@/components";
import { useList, useListWord } from "@/app/lists";
import { useI18n } from "@/i18n";
import { FirstField } from "./FirstField";

export interface TopicDialogProps {
  title: string;
  topics: readonly string[];
  open: boolean;
  onChange(topics: string[]): void;
  onClose(): void;
}

/** What a line is about: type two letters, Enter, done. */
export function TopicDialog({ title, topics, open, onChange, onClose }: TopicDialogProps) {
  const { t } = useI18n();
  const options = useList("interview_topic");
  const word = useListWord("interview_topic");
  return (
    <Dialog title={title} open={open} onClose={onClose} size="sm">
      <FirstField name="topics" />
      <Stack gap={4}>
        <ComboBox
          name="topics"
          label={t("line.topic")}
          hint={t("line.topic_hint")}
          width="full"
          options={options}
          value={null}
          onChange={(topic) => {
            if (!topic) return;
            onChange(topics.includes(topic) ? [...topics] : [...topics, topic]);
            onClose();
          }}
        />
        {topics.length > 0 && (
          <Row gap={2}>
            {topics.map((topic) => (
              <Button key={topic} size="sm" onPress={() => onChange(topics.filter((other) => other !== topic))}>
                {t("line.topic_remove", { topic: word(topic) })}
              </Button>
            ))}
          </Row>
        )}
      </Stack>
    </Dialog>
  );
}
