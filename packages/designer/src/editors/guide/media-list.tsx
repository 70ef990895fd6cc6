import { DeleteOutlined, PictureOutlined, PlayCircleOutlined } from '@ant-design/icons';
import { below, type Guide, type GuideMedia } from '@stepwell/definition';
import { sentenceOf, upload, useToaster, wordsOf } from '@stepwell/ui/design';
import { Button, Input, Upload } from 'antd';
import { useDesign } from '../../here/design-context.ts';
import { useDesignWords } from '../../words/words.ts';
import { propertySet } from '../property.ts';
import { addTo, removeFrom, textIn } from '../steps/step-acts.ts';
import styles from './guide.module.css';

interface PartOfGuide {
  readonly path: string;
  readonly guide: Guide;
  readonly name: string;
}

/** The pictures and videos of a guide. */
export function MediaList({ path, guide, name }: PartOfGuide) {
  const { act } = useDesign();
  const { say } = useDesignWords();
  const toaster = useToaster();
  const media = guide.media ?? [];
  const add = (one: GuideMedia) => act(say('guide.mediaAdded', { name }), [addTo(path, guide, 'media', one)]);
  const bring = async (file: File) => {
    try {
      add({ picture: (await upload(file, () => undefined)).id });
    } catch (error) {
      toaster.failed(sentenceOf(error));
    }
  };
  return (
    <section className={styles['list']} aria-label={say('guide.media')}>
      <h3>{say('guide.media')}</h3>
      {media.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is shown is known by its place alone
        <MediaRow key={index} path={path} guide={guide} name={name} index={index} media={one} />
      ))}
      <div className={styles['acts']}>
        <Upload
          accept="image/*"
          showUploadList={false}
          beforeUpload={(file) => {
            void bring(file);
            return false;
          }}
        >
          <Button icon={<PictureOutlined />}>{say('guide.addPicture')}</Button>
        </Upload>
        <Button icon={<PlayCircleOutlined />} onClick={() => add({ video: 'https://' })}>
          {say('guide.addVideo')}
        </Button>
      </div>
    </section>
  );
}

interface MediaRowProps extends PartOfGuide {
  readonly index: number;
  readonly media: GuideMedia;
}

function MediaRow({ path, guide, name, index, media }: MediaRowProps) {
  const { act } = useDesign();
  const { say, locale } = useDesignWords();
  const list = below(path, 'media');
  const at = below(list, index);
  const set = (property: string, value: unknown) =>
    act(say('fields.changed', { name }), propertySet(at, media, property, value), `${property} ${at}`);
  return (
    <div className={styles['row']}>
      {media.picture ? (
        <img src={`/api/files/${encodeURIComponent(media.picture)}`} alt={wordsOf(media.label, locale) || say('guide.picture')} />
      ) : (
        <Input
          aria-label={say('guide.videoAddress')}
          value={media.video ?? ''}
          onChange={({ target }) => set('video', target.value)}
        />
      )}
      <Input
        aria-label={say('guide.caption')}
        placeholder={say('guide.caption')}
        value={wordsOf(media.label, locale)}
        onChange={({ target }) => set('label', textIn(media.label, locale, target.value))}
      />
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={say('guide.removeMedia')}
        onClick={() => act(say('guide.mediaRemoved', { name }), [removeFrom(list, guide.media ?? [], index)])}
      />
    </div>
  );
}
