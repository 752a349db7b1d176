/** What GraphiQL shows to somebody who opens it for the first time: runs on any data, and invites changes. */
export const defaultQuery = `# 政脉 zhengmai · GraphQL
# 按 Ctrl-Enter 运行。左侧“Docs”列出全部类型与字段，输入时按 Ctrl-空格 补全。
# Press Ctrl-Enter to run. "Docs" lists all types and fields; Ctrl-Space completes.

# 谁引用了这份文件，是贯彻还是依据？哪一句？
# Who refers to this document, in which way, and which sentence says so?
query WhoRefers {
  document(number: "国办发〔2022〕30号") {
    title
    citedBy {
      relation
      from { title number date region { name } }
      evidence { text start end }
    }
  }
}

# 收录了什么？ What is there?
query Overview {
  stats { documentsHeld documentsCited measures agencies firstDate lastDate }
  documents(first: 10, order: { field: DATE, descending: true }) {
    nodes { id number title date issuers { name } }
    pageInfo { endCursor hasNextPage }
  }
}

# 谁牵头？ Who takes the lead?
query WhoLeads {
  measures(filter: { roles: [LEAD], kinds: [MEASURE] }, first: 10) {
    totalCount
    nodes {
      heading
      document { title }
      responsibilities { role agency { name function } deadline }
    }
  }
}
`;
