import type { PackFacts } from '../../pack/pack.ts'
import { monthIndex } from '../../shared/month.ts'
import { plainText } from './tidy-text.ts'

const PROGRAM = 'Board Pack'

/** The information dictionary; its dates are the last day of the reporting month, so that equal packs are equal files. */
export function documentInfo(facts: PackFacts): Readonly<Record<string, string | Date>> {
  const date = lastDayOf(facts)
  return {
    Title: plainText(facts.title),
    Subject: plainText(facts.subject),
    Author: plainText(facts.author),
    Creator: PROGRAM,
    Producer: PROGRAM,
    CreationDate: date,
    ModDate: date,
  }
}

function lastDayOf(facts: PackFacts): Date {
  const index = monthIndex(facts.month)
  return new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0))
}

/** The XMP beside PDF/A's own part: the same facts, the claim to PDF/UA-1 and the schema that lets PDF/A hold it. */
export function documentXmp(facts: PackFacts): string {
  const date = `${lastDayOf(facts).toISOString().slice(0, 19)}Z`
  return [
    described('dc', 'http://purl.org/dc/elements/1.1/', [
      `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(facts.title)}</rdf:li></rdf:Alt></dc:title>`,
      `<dc:creator><rdf:Seq><rdf:li>${escaped(facts.author)}</rdf:li></rdf:Seq></dc:creator>`,
      `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped(facts.subject)}</rdf:li></rdf:Alt></dc:description>`,
      `<dc:language><rdf:Bag><rdf:li>${facts.language}</rdf:li></rdf:Bag></dc:language>`,
    ]),
    described('xmp', 'http://ns.adobe.com/xap/1.0/', [
      `<xmp:CreateDate>${date}</xmp:CreateDate>`,
      `<xmp:ModifyDate>${date}</xmp:ModifyDate>`,
      `<xmp:CreatorTool>${PROGRAM}</xmp:CreatorTool>`,
    ]),
    described('pdf', 'http://ns.adobe.com/pdf/1.3/', [`<pdf:Producer>${PROGRAM}</pdf:Producer>`]),
    described('pdfuaid', UA, ['<pdfuaid:part>1</pdfuaid:part>']),
    EXTENSION,
  ].join('\n')
}

function described(prefix: string, namespace: string, facts: readonly string[]): string {
  return `<rdf:Description rdf:about="" xmlns:${prefix}="${namespace}">${facts.join('')}</rdf:Description>`
}

function escaped(text: string): string {
  return plainText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

const UA = 'http://www.aiim.org/pdfua/ns/id/'

const EXTENSION = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${UA}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`
