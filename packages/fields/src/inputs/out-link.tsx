import type { CSSProperties, ReactNode } from 'react';

const CUT: CSSProperties = { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' };

interface OutLinkProps {
  readonly href: string;
  readonly density: 'line' | 'full';
  readonly children: ReactNode;
}

/** A link out of the app: to call, to write, to the web. A click on it does not open the row it stands in. */
export function OutLink({ href, density, children }: OutLinkProps) {
  const isWeb = /^https?:/i.test(href);
  return (
    <a
      href={href}
      {...(isWeb && { target: '_blank', rel: 'noopener noreferrer' })}
      title={density === 'line' && typeof children === 'string' ? children : undefined}
      style={density === 'line' ? CUT : { overflowWrap: 'anywhere' }}
      onClick={(event) => event.stopPropagation()}
    >
      {children}
    </a>
  );
}
