/** Parts of the queries that several have in common. */

export const documentFields = /* GraphQL */ `
  fragment DocumentFields on Document {
    id
    title
    number
    date
    level
    url
    status
    citedIssuer
    issuers {
      id
      name
    }
    region {
      id
      name
    }
  }
`;

export const evidenceFields = /* GraphQL */ `
  fragment EvidenceFields on Evidence {
    text
    start
    end
    documentStart
    documentEnd
    url
    document {
      id
    }
  }
`;

export const referenceFields = /* GraphQL */ `
  fragment ReferenceFields on Reference {
    id
    from {
      id
    }
    to {
      id
    }
    relation
    mentions
    citedTitle
    citedNumber
    confidence
    measures {
      id
      path
      heading
    }
    evidence {
      ...EvidenceFields
    }
  }
`;

export const agencyFields = /* GraphQL */ `
  fragment AgencyFields on Agency {
    id
    name
    function
    level
    collective
    region {
      id
      name
    }
  }
`;

export const measureFields = /* GraphQL */ `
  fragment MeasureFields on Measure {
    id
    path
    sections
    heading
    kind
    order
    document {
      id
      title
      number
      date
      region {
        id
        name
      }
    }
    initiatives {
      initiative {
        id
        name
      }
    }
    responsibilities {
      agency {
        ...AgencyFields
      }
      role
      deadline
      text
      inferred
      confidence
      evidence {
        ...EvidenceFields
      }
    }
  }
`;

/** A measure for which two answer together. */
export const sharedMeasureFields = /* GraphQL */ `
  fragment SharedMeasure on Measure {
    id
    path
    heading
    document {
      id
    }
  }
`;
