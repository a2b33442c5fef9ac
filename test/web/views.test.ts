import ejs from 'ejs';
import { escapeHtml } from '../../src/web/views.ts';

describe('what a view prints', () => {
  test.each([
    ['Ada & Ben', 'Ada &amp; Ben'],
    ['<script>alert("1")</script>', '&lt;script&gt;alert(&#34;1&#34;)&lt;/script&gt;'],
    ["it's", 'it&#39;s'],
    ['Lindqvist', 'Lindqvist'],
    [3.5, '3.5'],
    [0, '0'],
    ['', ''],
    [null, ''],
    [undefined, ''],
  ])('%j becomes %j', (value, printed) => {
    expect(escapeHtml(value)).toBe(printed);
  });

  test('is escaped as the template library does it', () => {
    const text = 'æøå <b class="x">&amp; \'1\'</b>';

    expect(escapeHtml(text)).toBe(ejs.escapeXML(text));
  });
});
