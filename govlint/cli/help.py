"""The help of each command, in each language."""

_TOP_ZH = """\
用法：govlint 命令 …

检查《政府信息公开工作年度报告》，只在本机运行，不上传任何内容。

命令：
  check     检查报告：govlint check 报告.docx
  fix       改好有把握的地方：govlint fix 报告.docx
  extract   提取报告中的数据：govlint extract 报告.docx
  baseline  接受现有的问题，以后只报新的：govlint baseline write 文件夹
  rules     查看、检查规则：govlint rules list

选项：
  --lang zh|en   显示语言（默认 zh）
  --version      显示版本
  -h, --help     显示帮助；govlint check --help 显示命令的帮助
"""

_TOP_EN = """\
Usage: govlint COMMAND …

Checks annual reports on government information disclosure, on this machine alone.

Commands:
  check     check reports: govlint check report.docx
  fix       mend what is certain: govlint fix report.docx
  extract   extract their figures: govlint extract report.docx
  baseline  accept what is found today, so that only what is new fails: govlint baseline write DIR
  rules     look at rules and check them: govlint rules list

Options:
  --lang zh|en   language of messages (default zh)
  --version      show the version
  -h, --help     show help; govlint check --help shows that of a command
"""

_CHECK_ZH = """\
用法：govlint check 路径… [选项]

检查报告。路径可以是文件、文件夹（检查其中所有报告）或 -（标准输入）。

选项：
  --format text|json|sarif   输出格式（默认 text）
  --output 文件              写入文件；写不完整时保留原文件
  --rules 路径               使用这个规则包，可以写多次；扩展国家规则的包取代国家规则
  --profile 类别             按这类机关的要求检查，如 township、department、county
  --config 文件              使用这个配置文件
  --no-config                不找配置文件（govlint.toml、govlint-exceptions.toml）
  --today 日期               以这一天判断例外是否到期（默认今天），如 2026-12-31
  --select 规则[,规则…]      只显示这些规则，可用 text-* 或 error、warning、info
  --ignore 规则[,规则…]      不显示这些规则（仍会计数），写法同上
  --previous 文件            同一机关上年的报告，与它核对；文件夹里各年的报告自动配对
  --roster 文件              应当报告的机关名单，每行一个（可加年份），缺报告的指出来
  --fail-on error|warning|info|never
                             有这个级别及以上的问题时返回 1（默认 error）
  --stdin-name 文件名        标准输入的文件名（决定文件类型）
  --limit 名称=值            放宽读取文件的限制，如 pages=500、bytes=50MB
  --lang zh|en               显示语言（默认 zh）

返回值：0 没有达到 --fail-on 的问题；1 有；2 用法或规则文件有错；3 程序内部错误。
"""

_CHECK_EN = """\
Usage: govlint check PATH… [options]

Checks reports. A path is a file, a folder (all reports in it) or - (standard input).

Options:
  --format text|json|sarif   output format (default text)
  --output FILE              write to a file; it is replaced whole or not at all
  --rules PATH               use this rule pack (instead of the national one if it extends it);
                             may be given several times
  --profile NAME             check as this kind of organization: township, department, county
  --config FILE              use this configuration
  --no-config                look for no configuration (govlint.toml, govlint-exceptions.toml)
  --today DATE               judge on this day which exceptions have ended (default today)
  --select RULE[,RULE…]      show only these rules: names, text-*, or error, warning, info
  --ignore RULE[,RULE…]      do not show these rules (they are still counted)
  --previous FILE            the organization's report for the year before, to compare with;
                             in a folder reports of several years pair by themselves
  --roster FILE              organizations that must report, one a line, with or without a
                             year; those without a report are named
  --fail-on error|warning|info|never
                             return 1 for findings of this severity or above (default error)
  --stdin-name NAME          file name of standard input (tells its kind)
  --limit NAME=VALUE         raise a limit of reading files, as pages=500 or bytes=50MB
  --lang zh|en               language of messages (default zh)

Exit codes: 0 nothing at or above --fail-on; 1 something; 2 wrong use or faulty rule files;
3 a fault of the program.
"""

_EXTRACT_ZH = """\
用法：govlint extract 路径… [选项]

提取报告中的数据：标题、统计期限、信息处理费、各部分和三张表的每个单元格及其位置。

选项：
  --format json|jsonl|csv|text   输出格式（默认 json）；text 是报告的文字，
                                 检查结果的行号、列号以它为准
  --output 文件                  写入文件；写不完整时保留原文件
  --rules 路径                   使用这个规则包，可以写多次
  --config 文件                  使用这个配置文件（其中的 rules 和 limits）
  --no-config                    不找配置文件
  --stdin-name 文件名            标准输入的文件名（决定文件类型）
  --limit 名称=值                放宽读取文件的限制，如 pages=500、bytes=50MB
  --lang zh|en                   显示语言（默认 zh）

返回值：0 都已读出；1 有文件读不出内容；2 用法或规则文件有错；3 程序内部错误。
"""

_EXTRACT_EN = """\
Usage: govlint extract PATH… [options]

Extracts what reports say: title, period, processing fee, sections, and every cell of the
three tables with its place.

Options:
  --format json|jsonl|csv|text   output format (default json); text is the text whose lines and
                                 columns findings name
  --output FILE                  write to a file; it is replaced whole or not at all
  --rules PATH                   use this rule pack; may be given several times
  --config FILE                  use this configuration (its rules and limits)
  --no-config                    look for no configuration
  --stdin-name NAME              file name of standard input (tells its kind)
  --limit NAME=VALUE             raise a limit of reading files, as pages=500 or bytes=50MB
  --lang zh|en                   language of messages (default zh)

Exit codes: 0 all read; 1 a file could not be read; 2 wrong use or faulty rule files;
3 a fault of the program.
"""

_RULES_ZH = """\
用法：govlint rules list            列出全部规则
      govlint rules show 规则       显示一条规则：说什么、为什么、依据、怎么改、例子、怎么关闭
      govlint rules source 规则     显示一条规则在文件里怎样写；写版式的名称（annual-report-2021），
                                    显示表、行、列的键
      govlint rules kinds [种类…]   显示检查的种类：选项、情形、消息里的占位符
      govlint rules sample [版式]   显示样例报告，规则的例子是在它上面改几个字
      govlint rules manual          输出全部规则的手册（Markdown）
      govlint rules check 路径…     检查规则文件，每处错误标明文件、行、列
      govlint rules test 路径…      运行规则的示例
      govlint rules schema [rule|form|pack]
                                    输出规则文件、版式文件、pack.yaml 的 JSON Schema

选项：
  --output 文件  写入文件
  --rules 路径   使用这个规则包（check、test 除外），可以写多次
  --lang zh|en   显示语言（默认 zh）

返回值：0 没有错误；1 有示例不符合（test）；2 用法或规则文件有错；3 程序内部错误。
"""

_RULES_EN = """\
Usage: govlint rules list            list all rules
       govlint rules show RULE       show a rule: what it says, why, its basis, how to mend it,
                                     examples, how to switch it off
       govlint rules source RULE     show a rule as its file writes it; of a form
                                     (annual-report-2021), the keys of tables, rows, columns
       govlint rules kinds [KIND…]   show the kinds of check: options, cases, placeholders
       govlint rules sample [FORM]   show the sample report that examples of rules change
       govlint rules manual          print the manual of all rules (Markdown)
       govlint rules check PATH…     check rule files; every fault with file, line and column
       govlint rules test PATH…      run the examples of rules
       govlint rules schema [rule|form|pack]
                                     print the JSON Schema of files of rules, of forms, of pack.yaml

Options:
  --output FILE  write to a file
  --rules PATH   use this rule pack (all but check and test); may be given several times
  --lang zh|en   language of messages (default zh)

Exit codes: 0 no faults; 1 examples are not as expected (test); 2 wrong use or faulty rule files;
3 a fault of the program.
"""

_BASELINE_ZH = """\
用法：govlint baseline write 路径…   接受现在的全部问题，写入例外文件；以后只报新的
      govlint baseline show 路径…    列出例外，哪些有效、没有用上、已到期

例外文件是 govlint-exceptions.toml，写在原有的例外文件里；没有就写在配置文件旁边或当前文件夹，
报告不在那里面的，写在报告的文件夹。
路径默认是当前文件夹。再写一次时，不再出现的和已到期的会删去，手写的其他例外保留。

选项：
  --output 文件              写入这个文件
  --reason 理由              接受的理由
  --until 日期               到这一天为止，如 2026-12-31
  --roster 文件              应当报告的机关名单；名单上缺的报告也接受（show：也核对）
  --profile 类别             按这类机关的要求检查，如 township、department、county
  --config 文件              使用这个配置文件
  --no-config                不找配置文件（govlint.toml、govlint-exceptions.toml）
  --today 日期               以这一天判断例外是否到期（默认今天），如 2026-12-31
  --rules 路径               使用这个规则包，可以写多次
  --select 规则[,规则…]      只接受这些规则的问题
  --ignore 规则[,规则…]      不接受这些规则的问题
  --stdin-name 文件名        标准输入的文件名
  --limit 名称=值            放宽读取文件的限制
  --lang zh|en               显示语言（默认 zh）

返回值：0 已写入或列出，不论有没有问题；2 用法有错或不能写入；3 程序内部错误。
"""

_BASELINE_EN = """\
Usage: govlint baseline write PATH…   accept all that is found now; from then on only new findings
       govlint baseline show PATH…    list exceptions: in use, unused, expired

Exceptions stand in govlint-exceptions.toml: in the one that holds already, or else beside the
configuration or in the current folder, or with the reports if these are elsewhere. PATH is the
current folder by default. The next time, what no longer occurs or has expired goes; other
exceptions, also those written by hand, stay.

Options:
  --output FILE              write to this file
  --reason TEXT              why they are accepted
  --until DATE               the last day, as 2026-12-31
  --roster FILE              organizations that must report; absent reports are accepted as well
                             (show: judged)
  --profile NAME             check as this kind of organization: township, department, county
  --config FILE              use this configuration
  --no-config                look for no configuration (govlint.toml, govlint-exceptions.toml)
  --today DATE               judge on this day which exceptions have ended (default today)
  --rules PATH               use this rule pack; may be given several times
  --select RULE[,RULE…]      accept findings of these rules only
  --ignore RULE[,RULE…]      accept none of these rules
  --stdin-name NAME          file name of standard input
  --limit NAME=VALUE         raise a limit of reading files
  --lang zh|en               language of messages (default zh)

Exit codes: 0 written or listed, whatever was found; 2 wrong use, or the file cannot be written;
3 a fault of the program.
"""

_FIX_ZH = """\
用法：govlint fix 路径… [选项]

改好有把握的地方：规定的标题、序号、行名、列名和单位，重复的标题，已知的错别字，错用的标点，
看不见的字符。绝不改动数字。
可以改的文件：.txt、.md、.html、.docx。改好的写在原文件旁边，名为 报告.fixed.docx。
改好的文件会再检查一遍；带出别的问题的修改不做，没有把握的也不做，都列出来请手工改。

选项：
  --diff                     只显示会怎样改，不写文件
  --in-place                 直接改原文件；写不完整时保留原文件
  --output 文件              写入这个文件（一次处理一个文件时）
  --select 规则[,规则…]      只改这些规则的问题，可用 text-* 或 error、warning、info
  --ignore 规则[,规则…]      不改这些规则的问题，写法同上
  --rules 路径               使用这个规则包，可以写多次
  --profile 类别             按这类机关的要求检查，如 township、department、county
  --config 文件              使用这个配置文件
  --no-config                不找配置文件（govlint.toml、govlint-exceptions.toml）
  --today 日期               以这一天判断例外是否到期（默认今天），如 2026-12-31
  --fail-on error|warning|info|never
                             改完还有这个级别及以上的问题时返回 1（默认 error）
  --limit 名称=值            放宽读取文件的限制，如 pages=500、bytes=50MB
  --lang zh|en               显示语言（默认 zh）

返回值：0 改完没有达到 --fail-on 的问题；1 还有；2 用法有错或不能写入；3 程序内部错误。
"""

_FIX_EN = """\
Usage: govlint fix PATH… [options]

Mends what is certain: official titles, ordinals, labels of rows, columns and units, doubled
headings, known slips, wrong punctuation, characters nobody sees. It never touches a number. It
writes .txt, .md, .html and .docx; the mended file stands beside the other one and is called
report.fixed.docx. It is checked again: a change that raises other findings is not made, nor is one
that is not certain; these are listed.

Options:
  --diff                     only show what would change; no file is written
  --in-place                 change the file itself; it is replaced whole or not at all
  --output FILE              write to this file (where there is one to mend)
  --select RULE[,RULE…]      mend findings of these rules only: names, text-*, or error, warning,
                             info
  --ignore RULE[,RULE…]      mend none of these rules
  --rules PATH               use this rule pack; may be given several times
  --profile NAME             check as this kind of organization: township, department, county
  --config FILE              use this configuration
  --no-config                look for no configuration (govlint.toml, govlint-exceptions.toml)
  --today DATE               judge on this day which exceptions have ended (default today)
  --fail-on error|warning|info|never
                             return 1 if findings of this severity or above are left (default error)
  --limit NAME=VALUE         raise a limit of reading files, as pages=500 or bytes=50MB
  --lang zh|en               language of messages (default zh)

Exit codes: 0 nothing at or above --fail-on is left; 1 something; 2 wrong use, or a file cannot be
written; 3 a fault of the program.
"""

HELP: dict[str, dict[str, str]] = {
    "": {"zh": _TOP_ZH, "en": _TOP_EN},
    "check": {"zh": _CHECK_ZH, "en": _CHECK_EN},
    "extract": {"zh": _EXTRACT_ZH, "en": _EXTRACT_EN},
    "rules": {"zh": _RULES_ZH, "en": _RULES_EN},
    "baseline": {"zh": _BASELINE_ZH, "en": _BASELINE_EN},
    "fix": {"zh": _FIX_ZH, "en": _FIX_EN},
}
"""The help by command and language; the empty command is the program itself."""
