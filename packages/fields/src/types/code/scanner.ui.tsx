import { Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { makeDetector } from './barcode-detector.tsx';

interface ScannerProps {
  readonly locale: 'zh-CN' | 'en';
  readonly onFound: (text: string) => void;
  readonly onClose: () => void;
}

/** Shows the camera until it sees a code. */
export function Scanner({ locale, onFound, onClose }: ScannerProps) {
  const video = useRef<HTMLVideoElement>(null);
  const [isRefused, setRefused] = useState(false);
  const found = useRef(onFound);
  found.current = onFound;
  useEffect(() => watch(video.current, { found: (text) => found.current(text), refused: () => setRefused(true) }), []);
  const [title, refused] =
    locale === 'en'
      ? ['Hold the code before the camera', 'The camera may not be used. Allow it in the browser, or type the code.']
      : ['把条码对准摄像头', '没有摄像头权限，请在浏览器里允许，或直接输入。'];
  return (
    <Modal open footer={null} title={title} onCancel={onClose} width={420}>
      {isRefused ? <p>{refused}</p> : <video ref={video} muted playsInline style={{ width: '100%', borderRadius: 8 }} />}
    </Modal>
  );
}

interface Watching {
  readonly found: (text: string) => void;
  readonly refused: () => void;
}

/** Looks at the camera's picture some five times a second; gives what ends it. */
function watch(video: HTMLVideoElement | null, { found, refused }: Watching): () => void {
  const detector = makeDetector();
  let stream: MediaStream | undefined;
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async () => {
    const [code] = video && video.readyState >= 2 ? await detector.detect(video).catch(() => []) : [];
    if (isOver) return;
    if (code) found(code.rawValue);
    else timer = setTimeout(look, 200);
  };
  navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }).then((opened) => {
    stream = opened;
    if (isOver || !video) return end();
    video.srcObject = opened;
    void video.play();
    void look();
  }, refused);
  function end() {
    isOver = true;
    clearTimeout(timer);
    for (const track of stream?.getTracks() ?? []) track.stop();
  }
  return end;
}
