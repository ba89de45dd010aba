import type { ReactNode } from "react";
import { Avatar } from "./Avatar";
import { BidiText } from "./BidiText";
import s from "./IdentityBar.module.css";

export interface IdentityBarProps {
  latin: string;
  native?: string | null;
  photo?: string | null;
  number: string;
  /** Short facts after the number: nationality, age, sex. */
  facts?: readonly ReactNode[];
  /** Stage, flags. */
  pills?: ReactNode;
  /** The nearest legal clock. */
  clock?: ReactNode;
  actions?: ReactNode;
}

/** Whose case this is. Never scrolls away. */
export function IdentityBar({ latin, native, photo, number, facts = [], pills, clock, actions }: IdentityBarProps) {
  return (
    <div className={s.bar}>
      <Avatar name={latin} photo={photo ?? null} size="lg" />
      <div className={s.who}>
        <h1 className={s.names} tabIndex={-1}>
          <BidiText>{latin}</BidiText>
          {native && native !== latin && (
            <span className={s.native}>
              <BidiText>{native}</BidiText>
            </span>
          )}
        </h1>
        <ul className={s.facts}>
          <li className={s.number}>
            <bdi>{number}</bdi>
          </li>
          {facts.map((fact, index) => (fact ? <li key={index}>{fact}</li> : null))}
        </ul>
        {pills && <div className={s.pills}>{pills}</div>}
      </div>
      {clock && <div className={s.clock}>{clock}</div>}
      {actions && <div className={s.actions}>{actions}</div>}
    </div>
  );
}
